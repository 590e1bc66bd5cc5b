import type {Rule} from '../define.ts'
import {advertisement} from './advertisement.ts'
import {affiliateNotice} from './affiliate-notice.ts'
import {authorBio} from './author-bio.ts'
import {breadcrumb} from './breadcrumb.ts'
import {commentWidget} from './comment-widget.ts'
import {contactLine} from './contact-line.ts'
import {cookieNotice} from './cookie-notice.ts'
import {creditLine} from './credit-line.ts'
import {leftover} from './leftover.ts'
import {legalFooter} from './legal-footer.ts'
import {loginControl} from './login-control.ts'
import {menu} from './menu.ts'
import {newsletterPlea} from './newsletter-plea.ts'
import {pageClutter} from './page-clutter.ts'
import {pagination} from './pagination.ts'
import {ratingWidget} from './rating-widget.ts'
import {readingMeta} from './reading-meta.ts'
import {relatedStories} from './related-stories.ts'
import {runningHeader} from './running-header.ts'
import {shareControl} from './share-control.ts'
import {siteHeader} from './site-header.ts'
import {tableOfContents} from './table-of-contents.ts'
import {tagList} from './tag-list.ts'

/** Precise patterns: each knows one kind of residue by what it says. */
export const boilerplate: readonly Rule[] = [
  breadcrumb,
  legalFooter,
  cookieNotice,
  newsletterPlea,
  affiliateNotice,
  shareControl,
  loginControl,
  advertisement,
  pagination,
  ratingWidget,
  readingMeta,
  creditLine,
  contactLine,
  runningHeader,
  tagList,
  tableOfContents,
  authorBio,
  commentWidget,
  relatedStories,
  menu
]

/** What only the company of other residue gives away; asked when the precise patterns have cut. */
export const company: readonly Rule[] = [siteHeader, leftover]

/** What only the whole page gives away; asked when all others have cut what they know. */
export const classifier: readonly Rule[] = [pageClutter]
