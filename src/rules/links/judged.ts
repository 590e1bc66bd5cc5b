import type {View} from '../../core/view.ts'
import type {Shape} from '../boilerplate/shape.ts'
import {type Hit, remembered} from '../define.ts'
import {noTopic, type Topic} from './lexicon.ts'
import {topicOf} from './topic.ts'

/**
 * A judgement of a block that depends on what the article is about. A topic only ever takes evidence away, so that it is asked for
 * where there is evidence without it: in most texts never.
 */
export function onTopic(
  judge: (text: string, topic: Topic, shape: Shape) => Hit | undefined
): (view: View) => (shape: Shape) => Hit | undefined {
  const bare = remembered((text, shape) => judge(text, noTopic, shape))
  return view => shape => {
    const hit = bare(shape)
    if (!hit) return undefined
    const topic = topicOf(view)
    return topic.size > 0 ? judge(shape.text, topic, shape) : hit
  }
}
