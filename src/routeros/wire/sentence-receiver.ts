import type { Socket } from 'node:net';
import { Receiver } from 'node-routeros';
import type { ConnectFault } from '../connect-fault.js';
import { BrokenStream, SentenceReader } from './sentence-reader.js';

/** What happens to a sentence that belongs to no waiting command. */
export interface StreamEvents {
  /** Whether this session ever used the tag: an answer that comes too late is no mistake. */
  readonly isKnownTag: (tag: string) => boolean;
  /** `!fatal`: the router ends the session; the reason is a bare word. */
  readonly onFatal: (reason: string) => void;
  /** The stream cannot be followed; the message goes on behind the name of the peer. */
  readonly onBroken: (message: string, fault: ConnectFault | undefined) => void;
}

type Reader = (words: string[]) => void;

/**
 * Delivers whole sentences to whoever waits for their tag. The stock class loses its place when a
 * length or a word is cut by TCP, throws out of the socket's `data` event on an unknown tag, and
 * drops the reason of a `!fatal`.
 */
export class SentenceReceiver extends Receiver {
  readonly #events: StreamEvents;
  readonly #sentences = new SentenceReader();
  readonly #readers = new Map<string, Reader>();

  constructor(socket: Socket, events: StreamEvents) {
    super(socket);
    this.#events = events;
  }

  override read(tag: string, callback: Reader): void {
    this.#readers.set(tag, callback);
  }

  override stop(tag: string): void {
    this.#readers.delete(tag);
  }

  override processRawData(data: Buffer): void {
    try {
      for (const words of this.#sentences.read(data)) this.#deliver(words);
    } catch (error) {
      if (!(error instanceof BrokenStream)) throw error;
      this.#events.onBroken(error.message, error.fault);
    }
  }

  #deliver(words: string[]): void {
    if (words[0] === '!fatal') {
      this.#events.onFatal(fatalReason(words));
      return;
    }
    const tag = tagOf(words);
    const reader = tag === undefined ? undefined : this.#readers.get(tag);
    if (reader !== undefined) reader(words);
    else if (tag === undefined) throw new BrokenStream('sent an answer without a tag');
    else if (!this.#events.isKnownTag(tag)) {
      throw new BrokenStream('sent an answer with a tag that nobody used');
    }
  }
}

/** The tag may stand anywhere behind the reply word. */
function tagOf(words: readonly string[]): string | undefined {
  return words.find((word) => word.startsWith('.tag='))?.slice('.tag='.length);
}

function fatalReason(words: readonly string[]): string {
  const reason = words.slice(1).filter((word) => !word.startsWith('.tag='));
  return reason.join(' ').replace(/^=message=/, '');
}
