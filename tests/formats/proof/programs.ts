import { execFileSync } from 'node:child_process';

/** Where a program of the machine is, or null; a proof by a program that is not there is skipped. */
export function pathOf(program: string): string | null {
  try {
    return execFileSync('which', [program], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return null;
  }
}
