/** The mark of look.md section 10: a white sheet above its paler echo, and the person who stays. */
export function AppIcon({ size = 20 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true">
      <rect width="64" height="64" rx="14" fill="#2B4FA8" />
      <path d="M8 41 32 29.5 56 41 32 52.5Z" fill="#8FAEE6" />
      <path d="M8 30 32 18 56 30 32 42Z" fill="#2B4FA8" />
      <path d="M8 26.5 32 14.5 56 26.5 32 38.5Z" fill="#FFFFFF" />
      <ellipse cx="32" cy="26.5" rx="7" ry="4.6" fill="#B3321B" />
    </svg>
  );
}
