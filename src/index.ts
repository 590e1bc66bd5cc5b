export {clean} from './pipeline.ts'
