import { css } from 'lit';

export const failureStyles = css`
  .failure:focus {
    outline: none;
  }
`;
