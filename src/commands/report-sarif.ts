import type { Checked } from '../app/check-documents.ts';
import { type Check, familyOf } from '../engine/check.ts';
import type { Finding, Place } from '../engine/finding.ts';
import { placesIn } from './places.ts';
import type { Paths } from './report-text.ts';

/** A part of a SARIF log: plain JSON. */
type Json = { readonly [key: string]: unknown };

/**
 * Findings as a log of the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS, 2020):
 * one run, a rule for each check that found something, a result for each finding.
 *
 * @param checks those that ran
 */
export function reportSarif(
  { bitext, report }: Checked,
  paths: Paths,
  checks: readonly Check[],
): string {
  const placeOf = placesIn(bitext);
  const found = new Set(report.findings.map(({ check }) => check));
  const rules = checks.filter(({ id }) => found.has(id));
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  const locationOf = (place: Place): Json => {
    const { line, column, endLine, endColumn } = placeOf(place);
    return {
      physicalLocation: {
        artifactLocation: { uri: uriOf(paths[place.side]) },
        region: { startLine: line, startColumn: column, endLine, endColumn },
      },
    };
  };
  const log = {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Lektura', rules: rules.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: report.findings.map((finding) => ({
          ruleId: finding.check,
          ruleIndex: indices.get(finding.check),
          level: levelOf(finding),
          message: { text: finding.message },
          locations: [locationOf(finding)],
          relatedLocations: finding.related.map((place, id) => ({
            id,
            message: { text: roles[place.role] },
            ...locationOf(place),
          })),
          partialFingerprints: { 'lektura/v1': finding.fingerprint },
          ...(finding.suggestions.length > 0 && { fixes: [fixOf(finding, locationOf(finding))] }),
          properties: { issue: finding.issue, itsType: finding.type },
        })),
        invocations: [
          {
            executionSuccessful: report.failures.length === 0,
            toolExecutionNotifications: report.failures.map(({ check, message }) => ({
              level: 'error',
              message: { text: `The check ${check} broke: ${message}` },
            })),
          },
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const ruleOf = ({ id, title, why, severity, type, mqm }: Check): Json => ({
  id,
  shortDescription: { text: title },
  fullDescription: { text: why },
  defaultConfiguration: { level: levelOf({ severity }) },
  properties: { tags: [familyOf(id), type, mqm] },
});

const levelOf = ({ severity }: Pick<Finding, 'severity'>): 'error' | 'warning' =>
  severity === 'error' ? 'error' : 'warning';

const roles = {
  same: 'Another place of this issue',
  usual: 'The usual form',
  source: 'The source',
} as const;

/** The best suggestion, as a replacement of the place. */
function fixOf({ suggestions }: Finding, { physicalLocation }: Json): Json {
  const { artifactLocation, region } = physicalLocation as Json;
  return {
    description: { text: `Write “${suggestions[0]}”` },
    artifactChanges: [
      {
        artifactLocation,
        replacements: [{ deletedRegion: region, insertedContent: { text: suggestions[0] } }],
      },
    ],
  };
}

/** A path as a relative reference (RFC 3986); standard input has none, so it gets a name. */
const uriOf = (path: string | null): string =>
  path === null || path === '-'
    ? 'stdin'
    : path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
