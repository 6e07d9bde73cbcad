/** What we use of the package, which brings no types. */
declare module 'bibtex-parse' {
  export interface Value {
    readonly datatype: 'number' | 'identifier' | 'braced' | 'quoted' | 'concatinate' | 'null';
    readonly value: string | number | bigint | null | readonly Value[];
  }
  export type Field = Value & { readonly name: string };
  export type Item =
    | {
        readonly itemtype: 'entry';
        readonly type: string;
        readonly key: string | null;
        readonly fields: readonly Field[];
      }
    | (Value & { readonly itemtype: 'string'; readonly name: string })
    | { readonly itemtype: 'preamble' | 'comment' };
  /** Throws a SyntaxError whose message quotes nothing but single signs. */
  export function parse(text: string, options?: { readonly number: 'string' }): readonly Item[];
}
