using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.S3.Transfer;

namespace Contoso.Migration.AwsS3;

/// <summary>Their column of docs/migrating/aws-s3.md. It is compiled, and never run.</summary>
public static class AwsS3Calls
{
    public static void Clients()
    {
        using var client = new AmazonS3Client(RegionEndpoint.EUCentral1);
        using var keyed = new AmazonS3Client(new BasicAWSCredentials("id", "secret"), RegionEndpoint.EUCentral1);
        using var local = new AmazonS3Client(
            new BasicAWSCredentials("id", "secret"),
            new AmazonS3Config { ServiceURL = "http://127.0.0.1:9000", ForcePathStyle = true });
        using var set = new AmazonS3Client(new AmazonS3Config { MaxErrorRetry = 4, Timeout = TimeSpan.FromSeconds(30) });
        var credentials = DefaultAWSCredentialsIdentityResolver.GetCredentials();
        AWSConfigs.LoggingConfig.LogTo = LoggingOptions.Console;
    }

    public static async Task StoreAsync(AmazonS3Client s3, Stream stream, string path)
    {
        await s3.PutBucketAsync("my-bucket");
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "my-bucket", Key = "a.txt", ContentBody = "text" });
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "my-bucket", Key = "a.bin", InputStream = stream });
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "my-bucket", Key = "a.pdf", FilePath = path });
        await s3.PutObjectAsync(new PutObjectRequest
        {
            BucketName = "my-bucket",
            Key = "a.html",
            ContentBody = "<p>",
            ContentType = "text/html",
            Metadata = { ["author"] = "me" },
        });
        await s3.PutObjectAsync(
            new PutObjectRequest { BucketName = "my-bucket", Key = "a.txt", ContentBody = "text", IfNoneMatch = "*" });
    }

    public static async Task ReadAsync(AmazonS3Client s3, string path, CancellationToken cancellationToken)
    {
        using var got = await s3.GetObjectAsync("my-bucket", "a.txt");
        var text = await new StreamReader(got.ResponseStream).ReadToEndAsync();
        var content = got.ResponseStream;
        await got.WriteResponseStreamToFileAsync(path, append: false, cancellationToken);
        using var part = await s3.GetObjectAsync(
            new GetObjectRequest { BucketName = "my-bucket", Key = "a.txt", ByteRange = new ByteRange(0, 1) });
        var head = await s3.GetObjectMetadataAsync("my-bucket", "a.txt");
        var length = head.Headers.ContentLength;
        using var old = await s3.GetObjectAsync("my-bucket", "a.txt", "version");
        try
        {
            await s3.GetObjectMetadataAsync("my-bucket", "a.txt");
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            Console.WriteLine("There is no such object.");
        }
        catch (AmazonS3Exception e) when (e.ErrorCode == "NoSuchKey")
        {
            Console.WriteLine(e.RequestId);
        }
    }

    public static async Task ChangeAsync(AmazonS3Client s3, string[] keys, CancellationToken cancellationToken)
    {
        await s3.DeleteObjectAsync("my-bucket", "gone.txt");
        await s3.DeleteObjectAsync("my-bucket", "gone.txt", cancellationToken);
        await s3.DeleteObjectsAsync(new DeleteObjectsRequest
        {
            BucketName = "my-bucket",
            Objects = [.. keys.Select(key => new KeyVersion { Key = key })],
        });
        await s3.CopyObjectAsync("my-bucket", "a.txt", "my-bucket", "b.txt");
        await s3.PutObjectAclAsync(new PutObjectAclRequest { BucketName = "my-bucket", Key = "a.txt", ACL = S3CannedACL.Private });
        await s3.PutObjectTaggingAsync(new PutObjectTaggingRequest
        {
            BucketName = "my-bucket",
            Key = "a.txt",
            Tagging = new Tagging { TagSet = [new Tag { Key = "project", Value = "beta" }] },
        });
        await s3.PutBucketVersioningAsync(new PutBucketVersioningRequest
        {
            BucketName = "versioned",
            VersioningConfig = new S3BucketVersioningConfig { Status = VersionStatus.Enabled },
        });
        var versions = await s3.ListVersionsAsync("versioned");
    }

    public static async Task ListAsync(AmazonS3Client s3, List<string> names, List<string> folders)
    {
        await foreach (var entry in s3.Paginators.ListObjectsV2(
            new ListObjectsV2Request { BucketName = "my-bucket", Prefix = "logs/" }).S3Objects)
        {
            names.Add(entry.Key);
        }

        await foreach (var prefix in s3.Paginators.ListObjectsV2(
            new ListObjectsV2Request { BucketName = "my-bucket", Delimiter = "/" }).CommonPrefixes)
        {
            folders.Add(prefix);
        }
    }

    public static async Task TransferAsync(AmazonS3Client s3, string path, string folder, Stream stream)
    {
        using var transfer = new TransferUtility(s3);
        await transfer.UploadAsync(path, "my-bucket", "big.tar");
        await transfer.DownloadAsync(path, "my-bucket", "big.tar");
        await transfer.UploadDirectoryAsync(folder, "my-bucket");

        var upload = await s3.InitiateMultipartUploadAsync("my-bucket", "parts.tar");
        var first = await s3.UploadPartAsync(new UploadPartRequest
        {
            BucketName = "my-bucket",
            Key = "parts.tar",
            UploadId = upload.UploadId,
            PartNumber = 1,
            InputStream = stream,
        });
        await s3.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest
        {
            BucketName = "my-bucket",
            Key = "parts.tar",
            UploadId = upload.UploadId,
            PartETags = [new PartETag(1, first.ETag)],
        });
    }

    public static async Task PresignAsync(AmazonS3Client s3)
    {
        var link = await s3.GetPreSignedURLAsync(new GetPreSignedUrlRequest
        {
            BucketName = "my-bucket",
            Key = "a.txt",
            Expires = DateTime.UtcNow.AddMinutes(10),
        });
        var put = await s3.GetPreSignedURLAsync(new GetPreSignedUrlRequest
        {
            BucketName = "my-bucket",
            Key = "b.txt",
            Verb = HttpVerb.PUT,
            ContentType = "text/plain",
            Expires = DateTime.UtcNow.AddMinutes(10),
        });
        var form = await s3.CreatePresignedPostAsync(
            new CreatePresignedPostRequest { BucketName = "my-bucket", Key = "uploads/me.jpg", Expires = DateTime.UtcNow.AddHours(1) });
    }
}
