// What a body can come to in a matter, in the API's words; what it does to a case is the engine's to judge.
import type { Schema } from './client.ts';

export const outcomes: readonly Exclude<Schema['Outcome'], 'open' | 'not_asked'>[] = [
  'approved',
  'approved_with_side_decision',
  'approved_conditionally',
  'approved_with_changes',
  'rejected',
  'referred_back',
  'postponed',
  'proposed_to_next',
  'noted',
];

const returning: readonly string[] = ['postponed', 'referred_back', 'noted', 'not_decided'];

/** What stays open may come back on a day of its own ("back in November"). */
export const mayReturn = (outcome: string): boolean => returning.includes(outcome);
