import { readFileSync } from 'node:fs';

/** Peak resident memory of a process so far (`VmHWM`), in MB; 0 when it is gone, or where no system tells it. */
export function peakOf(pid: number | undefined): number {
  return statusOf(pid, 'VmHWM');
}

/** Resident memory of a process at present (`VmRSS`), in MB; 0 as above. */
export function residentOf(pid: number | undefined): number {
  return statusOf(pid, 'VmRSS');
}

function statusOf(pid: number | undefined, key: string): number {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    return Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
