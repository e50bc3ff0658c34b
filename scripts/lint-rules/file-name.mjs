import { basename } from 'node:path';

/** Names that say nothing about the contents; what is in such a file belongs to the thing it serves. */
const emptyWords = /(^|-)(utils?|helpers?|managers?|misc|common)($|-)/;
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Files are kebab-case nouns or verb-nouns. @type {import('eslint').Rule.RuleModule} */
export const fileName = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      shape: 'A file name is kebab-case, such as merge-replications.ts. Found: {{name}}.',
      empty: 'The name {{name}} says nothing about the contents. Name the file after the one thing it does.',
    },
  },
  create(context) {
    const name = basename(context.filename);
    const stem = name.replace(/^\./, '').split('.')[0] ?? '';
    return {
      Program(node) {
        if (emptyWords.test(stem)) context.report({ node, messageId: 'empty', data: { name } });
        else if (!kebabCase.test(stem)) context.report({ node, messageId: 'shape', data: { name } });
      },
    };
  },
};
