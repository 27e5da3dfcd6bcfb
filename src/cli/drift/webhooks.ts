import type { Report } from '../../report/types.js';
import { webhookPayload } from '../../report/webhook-payload.js';
import { Secret } from '../../resources/secret.js';
import { checkWebhookUrl, postWebhook, WebhookError } from './post-webhook.js';
import { rememberSecret } from '../terminal/remember-secret.js';
import type { Terminal } from '../terminal/terminal.js';

const VARIABLE = 'ROSFORM_WEBHOOK';

/**
 * The webhooks of the flags and of the environment. Their URLs are secrets from here on.
 *
 * @throws UsageError when one is no URL
 */
export function findWebhooks(flags: readonly string[], terminal: Terminal): readonly string[] {
  const variable = terminal.host.env[VARIABLE] ?? '';
  const urls = variable === '' ? flags : [...flags, variable];
  for (const url of urls) {
    checkWebhookUrl(url);
    rememberSecret(terminal.redactor, new Secret(url));
  }
  return urls;
}

/** Posts the report to each; false when one could not be told, which has been said. */
export async function tellWebhooks(
  urls: readonly string[],
  report: Report,
  signal: AbortSignal,
  terminal: Terminal,
): Promise<boolean> {
  const payload = webhookPayload(report);
  const told = await Promise.all(
    urls.map(async (url) => {
      try {
        await postWebhook(url, payload, { signal });
        return true;
      } catch (error) {
        if (!(error instanceof WebhookError)) throw error;
        terminal.complain(`${terminal.errorStyle.error('error:')} ${error.message}\n`);
        return false;
      }
    }),
  );
  return told.every(Boolean);
}
