import type { HTMLAttributes, RefAttributes } from 'react';
import type { DescribedElements } from './element-types.ts';

type Hyphenated<Name extends string> = Name extends `${infer Head}${infer Tail}`
  ? `${Head extends Lowercase<Head> ? Head : `-${Lowercase<Head>}`}${Hyphenated<Tail>}`
  : Name;

/** In JSX, an attribute may also be written with its own name. */
type Attributes<Properties> = {
  [
    Name in keyof Properties & string as Properties[Name] extends string | number | boolean | undefined
      ? Hyphenated<Name>
      : never
  ]?: Properties[Name];
};

/** React 19 takes the listener for `acct-submitted` as `onacct-submitted`. */
type Listeners<Events> = { [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void };

type ReactElements = {
  [Tag in keyof DescribedElements]: HTMLAttributes<DescribedElements[Tag]['element']> &
    RefAttributes<DescribedElements[Tag]['element']> &
    DescribedElements[Tag]['properties'] &
    Attributes<DescribedElements[Tag]['properties']> &
    Listeners<DescribedElements[Tag]['events']>;
};

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React looks for the elements of JSX here
  namespace JSX {
    interface IntrinsicElements extends ReactElements {}
  }
}
