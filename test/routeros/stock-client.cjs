// Run in a process of its own: prints the rows that the stock node-routeros reads, if it survives.
const { RouterOSAPI } = require('node-routeros');

const router = new RouterOSAPI({
  host: '127.0.0.1',
  port: Number(process.argv[2]),
  user: 'rosform',
  password: 'correct horse',
  timeout: 5,
});
router
  .connect()
  .then(() => router.write('/ip/pool/print'))
  .then((rows) => {
    console.log(JSON.stringify(rows));
    return router.close();
  })
  .catch((error) => console.log(`rejected: ${error.message}`));
