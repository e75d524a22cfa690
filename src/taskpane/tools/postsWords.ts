/** 岗位用语: the posts tool's words in the pane's language. */
import type { Language } from "../../scorecard/table";
import { postsEn } from "../../wording/posts.en";
import { postsZh, type PostsWords } from "../../wording/posts.zh";
import { useSpeech } from "../words";

const wordsOf: Readonly<Record<Language, PostsWords>> = { zh: postsZh, en: postsEn };

export function usePostsWords(): PostsWords {
  return wordsOf[useSpeech().language];
}
