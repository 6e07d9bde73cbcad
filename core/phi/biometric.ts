import type { CodeLabels } from './codes.js';

/** Biometric identifiers: templates and files of fingers, voices, eyes and faces. */
export const biometricLabels: CodeLabels = {
  category: 'biometric',
  labels: [
    'fingerprint',
    'fingerprints',
    'thumbprint',
    'voiceprint',
    'voice print',
    'retina',
    'retinal scan',
    'iris',
    'iris scan',
    'faceprint',
    'face id',
    'palm print',
    'template',
    'biometric',
    'biometrics',
    'dna',
    'genome',
    'gait',
    'kiosk',
  ],
};
