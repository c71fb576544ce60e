import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { DescribedElements } from './element-types.ts';

/**
 * The type that Vue's guide recommends for custom elements: https://vuejs.org/guide/extras/web-components#typescript
 */
type VueElement<Element, Properties, Events> = new () => Element & {
  $props: HTMLAttributes & Properties & PublicProps;
  $emit: EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }>;
};

type VueElements = {
  [Tag in keyof DescribedElements]: VueElement<
    DescribedElements[Tag]['element'],
    DescribedElements[Tag]['properties'],
    DescribedElements[Tag]['events']
  >;
};

declare module 'vue' {
  interface GlobalComponents extends VueElements {}
}
