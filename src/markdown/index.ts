/** What needs the Markdown parser: a bundle of its own, loaded when the first text asks for it. */
export {author} from './author.ts'
export {readMarkdown} from './read.ts'
