const directive = /^\s*eslint-disable(-next-line|-line)?\b/;
const reason = /--\s*\S.{9,}/s;

/** A rule is switched off only with a stated reason: `eslint-disable-next-line rule -- reason`. @type {import('eslint').Rule.RuleModule} */
export const disableReason = {
  meta: { type: 'problem', schema: [], messages: { missing: 'Say after " -- " why this rule does not hold here.' } },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (directive.test(comment.value) && !reason.test(comment.value) && comment.loc) context.report({ loc: comment.loc, messageId: 'missing' });
        }
      },
    };
  },
};
