import type {Weights} from './decode.ts'

/** Fitted by `npm run fit`, which prints the measurement that the rule's page quotes. */
export const weights: Weights = {
  first: [-3.3583, -0.0053, -0.1899, -0.1595, -0.0590, -0.0475, 0.4128, -1.4861, 2.0493, 0.5690, -0.3142, 0.7620, 0.1482, 0.2627, 0.5550],
  second: [-9.5131, -0.0031, -0.1929, -0.1618, -0.0604, -0.0527, 0.3551, -1.4469, 2.0546, 0.5868, -0.3110, 1.5386, 0.1428, 0.2631, 0.5524]
}
