import { components } from './components/question';
import { findings } from './findings/question';
import { ranking } from './ranking/question';
import { series } from './series/question';
import { trend } from './trend/question';

/** Every question that can be asked of a data set. */
export const QUESTIONS = { trend, series, ranking, components, findings } as const;
