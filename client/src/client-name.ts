/** The id of the language client. */
export const clientId = 'provenote';

/** What people read: the output channel, the server in error messages. */
export const clientName = 'Provenote';
