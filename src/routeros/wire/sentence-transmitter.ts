import type { Socket } from 'node:net';
import { Transmitter } from 'node-routeros';
import { encodeSentence } from './encode-sentence.js';

/**
 * Sends a sentence in one write and its bytes as they are. The stock class writes word by word,
 * which costs a delayed acknowledgement (40 ms) per command, and turns all text into
 * Windows-1252, which destroys Bengali or Cyrillic.
 */
export class SentenceTransmitter extends Transmitter {
  readonly #socket: Socket;
  #words: string[] = [];

  constructor(socket: Socket) {
    super(socket);
    this.#socket = socket;
  }

  /** Takes a word; `null`, which the stock `Connector` passes at the end, sends the sentence. */
  override write(word: string | null): void {
    if (word !== null) {
      this.#words.push(word);
      return;
    }
    const words = this.#words;
    this.#words = [];
    this.#socket.write(encodeSentence(words));
  }
}
