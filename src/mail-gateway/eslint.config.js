import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig({ ignores: ['dist', 'TestResults'] }, js.configs.recommended, {
  files: ['**/*.ts'],
  extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
  },
});
