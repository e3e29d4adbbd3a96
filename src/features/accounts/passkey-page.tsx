import type { z } from "zod"
import { ErrorSummary, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { type onePasskey, removePasskey, renamePasskey } from "./passkey-actions.ts"
import { Sure } from "./passkey-parts.tsx"

export const PasskeyPage: View<z.output<typeof onePasskey.output>> = (passkey, { form }) => {
  const { id, name, addedOn, usedOn, password } = passkey
  const state = form(renamePasskey, { name })
  return {
    title: name,
    script: ["password-field"],
    lead: `Toegevoegd op ${sayDay(addedOn)}. ${usedOn ? `Het laatst gebruikt op ${sayDay(usedOn)}.` : "Nog niet gebruikt."}`,
    main: (
      <>
        <ErrorSummary state={state} />
        <Form action={`/account/veiligheid/passkeys/${id}`}>
          <TextField state={state} name="name" label="Naam" autocomplete="off" required />
          <SubmitRow label="Bewaren" secondary={<a href="/account/veiligheid">Terug</a>} />
        </Form>
        <h2>Deze passkey weghalen?</h2>
        <p>
          Dan kan niemand zich er meer mee aanmelden, en op andere plekken word je afgemeld. Haal hem daarna ook weg op
          het apparaat zelf: daar kunnen wij niet bij.
        </p>
        <Sure
          state={form(removePasskey)}
          action={`/account/veiligheid/passkeys/${id}/weg`}
          label="Haal deze passkey weg"
          needsPassword={password}
          look="danger"
        />
      </>
    ),
  }
}
