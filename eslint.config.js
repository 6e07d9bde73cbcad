import tseslint from 'typescript-eslint';
import prettier from 'eslint-config-prettier';

export default tseslint.config(
  {
    ignores: ['dist/**', 'out/**', '**/node_modules/**', 'core/tables/generated/**', '.tmp/**'],
  },
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      'no-control-regex': 'off',
    },
  },
  {
    // What a person reads in a terminal is printed here; everywhere else a Logger is injected.
    files: ['cli/**', 'bench/**', 'tools/**', 'e2e/**', 'test/**'],
    rules: { 'no-console': 'off' },
  },
  prettier,
);
