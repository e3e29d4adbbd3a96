/** What somebody reads when not even a page can be made, as when the database is away: without style, menu or name. */
export const barePage = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Even geduld</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head><body>
<h1>Even geduld</h1>
<p>Nabij kan nu even niet bij de gegevens. Wat je eerder doorgaf, is er nog.</p>
<p>Wacht een minuut en laad deze pagina dan opnieuw. Was je net iets aan het versturen? Dat is nog niet opgeslagen: je
browser stuurt het nog eens als je opnieuw laadt.</p>
</body></html>
`
