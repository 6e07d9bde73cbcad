import type { CodeLabels } from './codes.js';

/** Numbers of certificates and licences: drivers, professions, badges, passports. */
export const licenseLabels: CodeLabels = {
  category: 'license',
  labels: [
    'license',
    'licence',
    'licenses',
    'lic',
    "driver's",
    'drivers',
    'dln',
    'cdl',
    'certificate',
    'certification',
    'cert',
    'badge',
    'passport',
    'permit',
    'dea',
    'npi',
    'registration number',
    'credential',
    'id card',
    'firearms',
    'foid',
  ],
};
