/** In development the admin's own server passes on to the API what is not a page. */
const target = process.env.CLIENTELE_API ?? 'http://127.0.0.1:3001';

module.exports = [{ context: ['/api', '/store', '/health'], target }];
