using Contoso.Mottos;
using OssGen;

foreach (var version in new[] { OssSignatureVersion.V4, OssSignatureVersion.V1 })
{
    using var client = new OssClient(new()
    {
        Endpoint = args[0],
        Region = "cn-hangzhou",
        SignatureVersion = version,
        Credentials = OssCredentials.FromEnvironment(),
    });
    var bucket = $"oss-extension-{args[1]}-{version.ToString().ToLowerInvariant()}";

    // The package's own operations.
    await client.PutBucketAsync(bucket);
    await client.PutObjectAsync(bucket, "key", "content");
    await using var got = await client.GetObjectAsync(bucket, "key");
    Console.WriteLine($"{version} object {await got.ReadAsStringAsync()}");

    // The own ones: required members, record, pages, presigned.
    var first = await client.PutBucketMottoAsync(bucket, "Slow & steady");
    var owner = new Owner { Id = "1", DisplayName = "Ada" };
    var third = first;
    foreach (var text in new[] { "Second", "Third" })
    {
        third = await client.PutBucketMottoAsync(new() { Bucket = bucket, Text = text, Author = owner, Acl = BucketAcl.Private });
    }

    Console.WriteLine($"{version} mottos {first.Number} to {third.Number}");
    await foreach (var motto in client.ListBucketMottos(new() { Bucket = bucket, MaxKeys = 2 }))
    {
        Console.WriteLine(
            $"{version} motto {motto.Text}, {(motto.Tone == MottoTone.Light ? "light" : "other")}, "
                + $"{motto.Author?.DisplayName ?? "nobody"}");
    }

    var pages = 0;
    await foreach (var page in client.ListBucketMottosPages(new() { Bucket = bucket, MaxKeys = 2 }))
    {
        pages += page.Mottos.Count > 0 ? 1 : 0;
    }

    Console.WriteLine($"{version} pages {pages}");
    var link = client.Presign(new ListBucketMottosRequest { Bucket = bucket }, TimeSpan.FromMinutes(5));
    using var http = new HttpClient();
    Console.WriteLine(
        $"{version} presigned {(await http.GetStringAsync(link.Uri)).Contains("Slow &amp; steady", StringComparison.Ordinal)}");
    try
    {
        await client.PutBucketMottoAsync("oss-no-such-bucket", "Lost");
    }
    catch (OssServiceException e)
    {
        Console.WriteLine($"{version} error {e.Code}");
    }
}
