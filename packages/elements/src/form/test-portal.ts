import {
  applyChanges,
  compareRecords,
  emptyRecord,
  problemOf,
  type Application,
  type ApplicationDraft,
  type ApplicationSummary,
  type CollectionRecord,
  type Attachment,
  type AttachmentDraft,
  type FieldError,
  type Dossier,
  type ProblemCode,
} from '@acct-kit/core/contract';

/** A portal in the page, for tests. It follows the contract over `fetch`, and keeps what is sent to it. */
export interface TestPortal {
  readonly fetch: typeof globalThis.fetch;
  readonly applications: Application[];
  /** The names of the files whose upload was started. */
  readonly announced: string[];
  /** Delays the uploads that start from now on. The result ends the delay. */
  hold(): () => void;
  /** Cuts the network. The result restores it. */
  cut(): () => void;
  /** The idempotency keys of the submits that were carried out. */
  readonly carriedOut: string[];
  /** The contents of the submits. */
  readonly drafts: ApplicationDraft[];
  /** Replaces the dossier by another version. */
  keep(dossier: Dossier): void;
  /** Answers every submit with a problem. */
  refuse(code: ProblemCode, errors?: FieldError[]): void;
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': status < 400 ? 'application/json' : 'application/problem+json',
      ...headers,
    },
  });

const newId = (count: number) => String(count).padStart(22, 'a');

export const receiptOf = (
  { procedure, region, record = emptyRecord() }: ApplicationDraft,
  part: Partial<Application> = {},
): Application => ({
  id: newId(1),
  number: '110105-20261121-000001',
  procedure,
  region,
  authority: '110105',
  status: 'submitted',
  version: 1,
  submittedAt: '2026-11-21T08:00:00.000Z',
  updatedAt: '2026-11-21T08:00:00.000Z',
  record,
  remarks: [],
  history: [],
  ...part,
});

const summaryOf = ({
  id,
  number,
  procedure,
  region,
  authority,
  status,
  version,
  submittedAt,
  updatedAt,
}: Application): ApplicationSummary => ({
  id,
  number,
  procedure,
  region,
  authority,
  status,
  version,
  submittedAt,
  updatedAt,
});

/** A dossier as it is after an approval. */
export const dossierOf = (record: CollectionRecord, part: Partial<Dossier> = {}): Dossier => ({
  version: 1,
  region: '110000',
  authority: '110105',
  record,
  since: '2025-03-01T08:00:00.000Z',
  updatedAt: '2025-03-01T08:00:00.000Z',
  openCases: {},
  ...part,
});

/** What the receipt of a change or a transfer says in addition. */
function againstDossier(draft: ApplicationDraft, dossier: Dossier | undefined): Partial<Application> {
  if (!dossier || draft.procedure === 'first') return {};
  const applied = applyChanges(dossier.record, draft.changes ?? []);
  const record = draft.record ?? (applied.ok ? applied.record : dossier.record);
  return {
    record,
    changes: compareRecords(dossier.record, record),
    baseVersion: dossier.version,
    ...(draft.happenedOn && { happenedOn: draft.happenedOn }),
    ...(draft.transferId && { transferId: draft.transferId }),
  };
}

/** @param person the id of the person that the token is for; without it the token does not say */
export function createTestPortal(applications: Application[] = [], person?: string, dossier?: Dossier): TestPortal {
  const attachments = new Map<string, Attachment>();
  const announced: string[] = [];
  const carriedOut: string[] = [];
  const drafts: ApplicationDraft[] = [];
  let refusal: Response | undefined;
  let isCut = false;
  let kept = dossier;
  let gate: Promise<void> | undefined;
  const gates = new Map<string, Promise<void>>();

  const routes: [RegExp, (match: RegExpExecArray, body: () => Promise<unknown>, request: Request) => unknown][] = [
    [
      /^GET .*\/people\/me$/,
      () =>
        person === undefined
          ? json(403, problemOf('forbidden'))
          : json(200, {
              id: person,
              name: '王芳',
              documentType: 'resident-id',
              maskedDocumentNumber: '110105********0025',
              region: '110000',
            }),
    ],
    [/^GET .*\/applications$/, () => json(200, { items: applications.map(summaryOf) })],
    [
      /^GET .*\/applications\/([\w-]+)$/,
      ([, id]) => {
        const found = applications.find((one) => one.id === id);
        return found ? json(200, found, { ETag: `"${found.version}"` }) : json(404, problemOf('not-found'));
      },
    ],
    [
      /^(POST .*\/applications|PUT .*\/applications\/[\w-]+)$/,
      async (_, body, { method, headers }) => {
        if (refusal) return refusal.clone();
        const key = headers.get('Idempotency-Key') ?? '';
        if (!carriedOut.includes(key)) carriedOut.push(key);
        const draft = { procedure: 'first', region: '110000', ...((await body()) as object) } as ApplicationDraft;
        drafts.push(draft);
        const before = applications.find(({ procedure }) => procedure === draft.procedure);
        const receipt = receiptOf(
          draft,
          againstDossier({ ...draft, procedure: before?.procedure ?? draft.procedure }, kept),
        );
        applications.splice(0, 1, receipt);
        return json(method === 'PUT' ? 200 : 201, receipt, { ETag: '"1"' });
      },
    ],
    [
      /^POST .*\/applications\/([\w-]+)\/withdrawal$/,
      ([, id]) => {
        if (refusal) return refusal.clone();
        const found = applications.find((one) => one.id === id)!;
        Object.assign(found, { status: 'withdrawn', version: found.version + 1 });
        return json(200, found, { ETag: `"${found.version}"` });
      },
    ],
    [
      /^GET .*\/dossier$/,
      () => (kept ? json(200, kept, { ETag: `"${kept.version}"` }) : json(404, problemOf('not-found'))),
    ],
    [
      /^GET .*\/employers\/(\w+)$/,
      ([, code]) =>
        code === '91110105MA00DEM228'
          ? json(200, { code, name: '京样商贸有限公司（演示）' })
          : json(404, problemOf('not-found')),
    ],
    [
      /^POST .*\/attachments$/,
      async (_, body) => {
        const { region: _region, ...draft } = (await body()) as AttachmentDraft;
        const attachment = {
          ...draft,
          id: newId(attachments.size + 2),
          received: 0,
          createdAt: '2026-11-21T08:00:00.000Z',
        };
        attachments.set(attachment.id, attachment);
        announced.push(attachment.name);
        if (gate) gates.set(attachment.id, gate);
        return json(201, attachment);
      },
    ],
    [
      /^PATCH .*\/attachments\/([\w-]+)$/,
      async ([, id = ''], _, request) => {
        const attachment = attachments.get(id)!;
        const { byteLength } = await request.arrayBuffer();
        await gates.get(id);
        const grown = { ...attachment, received: attachment.received + byteLength };
        attachments.set(id, grown);
        return json(200, grown);
      },
    ],
    [
      /^GET .*\/attachments\/([\w-]+)$/,
      ([, id = '']) =>
        json(
          200,
          attachments.get(id) ?? {
            id,
            kind: 'photo',
            name: 'photo.jpg',
            size: 40_000,
            received: 40_000,
            sha256: '0'.repeat(64),
            createdAt: '2026-11-21T08:00:00.000Z',
          },
        ),
    ],
  ];

  return {
    applications,
    announced,
    carriedOut,
    drafts,
    keep(next) {
      kept = next;
    },
    cut() {
      isCut = true;
      return () => (isCut = false);
    },
    hold() {
      let open = () => {};
      gate = new Promise((resolve) => (open = resolve));
      return () => {
        gate = undefined;
        open();
      };
    },
    refuse(code, errors) {
      const problem = problemOf(code, errors, 'request-1');
      refusal = json(problem.status, problem);
    },
    async fetch(input, init) {
      if (isCut) throw new TypeError('Failed to fetch');
      const request = new Request(input, init);
      const line = `${request.method} ${new URL(request.url).pathname}`;
      for (const [pattern, answer] of routes) {
        const match = pattern.exec(line);
        if (match) return (await answer(match, () => request.json(), request)) as Response;
      }
      return json(404, problemOf('not-found'));
    },
  };
}
