import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { DescribedElements } from './element-types.ts';

/** What Vue's own guide gives for elements that are not Vue's: https://vuejs.org/guide/extras/web-components#typescript */
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
