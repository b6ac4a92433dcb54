using Contoso.Mottos;
using OssGen;
using OssGen.Emulator;
using ServerSide;

// The records are another project's, the codecs this one's.
await using var emulator = await OssEmulator.StartAsync(new()
{
    Handlers =
    [
        OssEmulatorHandler.For(
            PutBucketMottoCodec.Instance,
            (request, call, _) => ValueTask.FromResult(new PutBucketMottoResult { Number = request.Text.Length })),
        OssEmulatorHandler.For(ListBucketMottosCodec.Instance, (request, call, _) => ValueTask.FromResult(new ListBucketMottosResult
        {
            Mottos = [new Motto { Text = "Steady", Tone = MottoTone.Light, Author = new Owner { Id = call.Caller ?? "anonymous" } }],
        })),
    ],
});
using var client = new OssClient(
    new() { Endpoint = emulator.Endpoint.ToString(), Region = "cn-hangzhou", Credentials = new OssCredentials("id", "secret") });
Console.WriteLine((await client.PutBucketMottoAsync("bucket", "four")).Number);
await foreach (var motto in client.ListBucketMottos("bucket"))
{
    Console.WriteLine($"{motto.Text} {motto.Tone} {motto.Author?.Id}");
}
