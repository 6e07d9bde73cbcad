import type { CodeLabels } from './codes.js';

/** Numbers of vehicles: plates, chassis numbers, hulls and tails. */
export const vehicleLabels: CodeLabels = {
  category: 'vehicle',
  labels: [
    'plate',
    'plates',
    'license plate',
    'licence plate',
    'number plate',
    'tag number',
    'vin',
    'vehicle',
    'car',
    'truck',
    'cab',
    'van',
    'registration',
    'reg',
    'motorcycle',
    'bike',
    'trailer',
    'hull',
    'tail number',
    'chassis',
    'rego',
    'taxi',
    'bus pass',
  ],
};

/** British plates (`LK19 ZTR`): a shape that nothing else has, so that no word need announce it. */
export const plateShape = /^[A-Z]{2}\d{2} [A-HJ-PR-Z]{3}$/;
