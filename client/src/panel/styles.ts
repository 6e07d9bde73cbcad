/** What a panel has of its own: the colours of the editor's theme, whichever it is, and what can be pressed. */
export const panelStyles = `
:root{--font:var(--vscode-font-family);--mono:var(--vscode-editor-font-family);--back:var(--vscode-editor-background);--fore:var(--vscode-editor-foreground);--pale:var(--vscode-descriptionForeground);--quiet:var(--vscode-descriptionForeground);--line:var(--vscode-contrastBorder,var(--vscode-panel-border,var(--vscode-editorWidget-border,#8884)));--link:var(--vscode-textLink-foreground);--focus:var(--vscode-focusBorder);--pattern:color-mix(in srgb,var(--fore) 16%,transparent);--sourced:var(--vscode-charts-green);--named:var(--vscode-terminal-ansiCyan);--verified:var(--vscode-charts-blue);--llm:var(--vscode-charts-purple);--mixed:var(--vscode-charts-yellow);--untagged:var(--vscode-descriptionForeground);--disputed:var(--vscode-charts-orange);--rejected:var(--vscode-charts-red)}
body{padding:0 1.2rem 2rem;font-size:var(--vscode-font-size,13px)}
header{padding-top:.8rem}
h1{font-size:1em;font-weight:400;color:var(--pale)}
h2{font-size:1.35em}
#keys{margin:.3em 0}
button{font:inherit;color:inherit;cursor:pointer}
.go{background:none;border:0;padding:0 .15em;color:var(--link)}
.go:hover{text-decoration:underline}
.mark{font-size:11px}
button.mark:hover{border-color:var(--focus)}
.mark[aria-current]{outline:2px solid var(--fore);outline-offset:1px}
.mark:focus-visible{outline:3px solid var(--focus);outline-offset:1px}
.review{max-height:16em;overflow-y:auto}
.review .go{display:block;width:100%;text-align:left;padding:.1em .3em}
.review .go[aria-current]{box-shadow:inset 3px 0 var(--focus)}
[hidden]{display:none}
`;
