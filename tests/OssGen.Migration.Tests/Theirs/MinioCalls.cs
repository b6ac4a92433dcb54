using Minio;
using Minio.DataModel.Args;
using Minio.DataModel.Tags;
using Minio.Exceptions;

namespace Contoso.Migration.MinioServer;

/// <summary>Their column of docs/migrating/minio.md. It is compiled, and never run.</summary>
public static class MinioCalls
{
    public static void Clients()
    {
        using var client = new MinioClient().WithEndpoint("minio.example").WithCredentials("id", "secret").WithSSL().Build();
        using var local = new MinioClient().WithEndpoint("127.0.0.1:9000").WithCredentials("id", "secret").Build();
        using var set = new MinioClient().WithTimeout(30_000);
    }

    public static async Task StoreAsync(IMinioClient minio, Stream stream, string path)
    {
        await minio.MakeBucketAsync(new MakeBucketArgs().WithBucket("my-bucket"));
        await minio.PutObjectAsync(
            new PutObjectArgs().WithBucket("my-bucket").WithObject("a.bin").WithStreamData(stream).WithObjectSize(stream.Length));
        await minio.PutObjectAsync(new PutObjectArgs().WithBucket("my-bucket").WithObject("a.pdf").WithFileName(path));
        await minio.PutObjectAsync(new PutObjectArgs().WithBucket("my-bucket").WithObject("a.html").WithFileName(path)
            .WithContentType("text/html").WithHeaders(new Dictionary<string, string> { ["x-amz-meta-author"] = "me" }));
    }

    public static async Task ReadAsync(IMinioClient minio, Stream target, string path)
    {
        await minio.GetObjectAsync(new GetObjectArgs().WithBucket("my-bucket").WithObject("a.txt")
            .WithCallbackStream(content => content.CopyTo(target)));
        await minio.GetObjectAsync(new GetObjectArgs().WithBucket("my-bucket").WithObject("a.txt").WithFile(path));
        await minio.GetObjectAsync(new GetObjectArgs().WithBucket("my-bucket").WithObject("a.txt")
            .WithOffsetAndLength(0, 2).WithCallbackStream(content => content.CopyTo(target)));
        var head = await minio.StatObjectAsync(new StatObjectArgs().WithBucket("my-bucket").WithObject("a.txt"));
        var length = head.Size;
        await minio.GetObjectAsync(
            new GetObjectArgs().WithBucket("versioned").WithObject("a.txt").WithVersionId("version").WithFile(path));
        try
        {
            await minio.StatObjectAsync(new StatObjectArgs().WithBucket("my-bucket").WithObject("a.txt"));
        }
        catch (ObjectNotFoundException)
        {
            Console.WriteLine("There is no such object.");
        }
    }

    public static async Task ChangeAsync(IMinioClient minio, string[] keys, CancellationToken cancellationToken)
    {
        await minio.RemoveObjectAsync(new RemoveObjectArgs().WithBucket("my-bucket").WithObject("gone.txt"));
        await minio.RemoveObjectAsync(new RemoveObjectArgs().WithBucket("my-bucket").WithObject("gone.txt"), cancellationToken);
        var failures = await minio.RemoveObjectsAsync(new RemoveObjectsArgs().WithBucket("my-bucket").WithObjects(keys));
        await minio.CopyObjectAsync(new CopyObjectArgs().WithBucket("my-bucket").WithObject("b.txt")
            .WithCopyObjectSource(new CopySourceObjectArgs().WithBucket("my-bucket").WithObject("a.txt")));
        await minio.SetObjectTagsAsync(new SetObjectTagsArgs().WithBucket("my-bucket").WithObject("a.txt")
            .WithTagging(Tagging.GetObjectTags(new Dictionary<string, string> { ["project"] = "beta" })));
        await minio.SetVersioningAsync(new SetVersioningArgs().WithBucket("versioned").WithVersioningEnabled());
    }

    public static async Task ListAsync(IMinioClient minio, List<string> names, List<string> folders)
    {
        await foreach (var entry in minio.ListObjectsEnumAsync(
            new ListObjectsArgs().WithBucket("my-bucket").WithPrefix("logs/").WithRecursive(true)))
        {
            names.Add(entry.Key);
        }

        await foreach (var entry in minio.ListObjectsEnumAsync(new ListObjectsArgs().WithBucket("my-bucket")))
        {
            if (entry.IsDir)
            {
                folders.Add(entry.Key);
            }
        }

        await foreach (var version in minio.ListObjectsEnumAsync(
            new ListObjectsArgs().WithBucket("versioned").WithVersions(true)))
        {
            names.Add(version.VersionId);
        }
    }

    public static async Task PresignAsync(IMinioClient minio)
    {
        var link = await minio.PresignedGetObjectAsync(
            new PresignedGetObjectArgs().WithBucket("my-bucket").WithObject("a.txt").WithExpiry(600));
        var put = await minio.PresignedPutObjectAsync(
            new PresignedPutObjectArgs().WithBucket("my-bucket").WithObject("b.txt").WithExpiry(600));
    }
}
