export {decide} from '../../src/rules/boilerplate/clutter/decide.ts'
export {Fitting, folds} from './fit.ts'
export {readLabelled} from './pages.ts'
