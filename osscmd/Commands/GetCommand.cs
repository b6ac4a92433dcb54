using System.CommandLine;
using OssGen.Osscmd.CommandLine;
using OssGen.Osscmd.Headers;
using OssGen.Osscmd.Output;
using OssGen.Osscmd.Paths;
using OssGen.Osscmd.Sessions;

namespace OssGen.Osscmd.Commands;

/// <summary>
/// Creates the get and multiget commands, which download an object to a file. The file is replaced atomically after all data has been
/// received and its CRC-64 is verified.
/// </summary>
internal static class GetCommand
{
    private const int DefaultThreads = 5;
    private const long SmallestPart = 100 * 1024;
    private const long UsualPart = 8 * 1024 * 1024;

    // The largest object that a single put can store; one request fetches any such object.
    private const long WholeObject = 5L * 1024 * 1024 * 1024;

    internal static Command Get(CommandHost host)
    {
        var command = new Command(
            "get",
            "Downloads an object into a file, over one connection. The file is replaced when all has arrived and its checksum is right.");
        return Create(host, command, threads: null);
    }

    internal static Command MultiGet(CommandHost host)
    {
        var threads = CommandOptions.Threads(DefaultThreads);
        var command = new Command("multiget", "Downloads an object into a file, several ranges at a time. "
            + "The file is replaced when all has arrived and its checksum is right.") { threads };
        command.Aliases.Add("multi_get");
        return Create(host, command, threads);
    }

    private static Command Create(CommandHost host, Command command, Option<int?>? threads)
    {
        var (place, file, headers) = (CommandOptions.Object(), CommandOptions.LocalFile(), CommandOptions.Headers());
        command.Add(place);
        command.Add(file);
        command.Add(headers);
        return host.Online(command, async (session, parsed, cancellationToken) =>
        {
            var source = OssPath.ParseObject(parsed.GetRequiredValue(place), command.Name);
            var path = parsed.GetRequiredValue(file);
            var request = Request(source, RequestHeaders.Parse(parsed.GetValue(headers) ?? []));
            var options = threads is null
                ? new OssTransferOptions { Parallelism = 1, PartSize = WholeObject }
                : await InPartsAsync(session, source, parsed.GetValue(threads) ?? DefaultThreads, cancellationToken);
            if (await StreamTarget.OpenAsync(path, session.Terminal, cancellationToken) is { } stream)
            {
                await WriteThroughAsync(session, request, path, stream, options, cancellationToken);
                return;
            }

            var result = await TransferBar.ShowAsync(
                session,
                source.Key,
                async progress => await new OssTransfer(session.Client, options)
                    .DownloadFileAsync(request, path, new OssDownloadOptions { Progress = progress }, cancellationToken));
            await ReportAsync(session, source, path, result);
        });
    }

    private static async Task WriteThroughAsync(
        Session session,
        GetObjectRequest request,
        string path,
        Stream stream,
        OssTransferOptions options,
        CancellationToken cancellationToken)
    {
        // Here parts are buffered in memory, so their size is limited, regardless of how few requests a download to a file would make.
        var buffered = new OssTransferOptions { Parallelism = options.Parallelism, PartSize = Math.Min(options.PartSize, UsualPart) };
        var transfer = new OssTransfer(session.Client, buffered);
        var isOutput = StreamTarget.IsOutput(path);
        try
        {
            var result = await TransferBar.ShowAsync(
                session, request.Key, async progress => await transfer.DownloadAsync(request, stream, progress, cancellationToken));
            if (isOutput)
            {
                // A message in the output would corrupt the object's bytes.
                await session.Terminal.Error.WriteLineAsync(Downloaded(request.Key, path));
            }
            else
            {
                await ReportAsync(session, new OssPath(request.Bucket, request.Key), path, result);
            }
        }
        finally
        {
            if (!isOutput)
            {
                await stream.DisposeAsync();
            }
        }
    }

    private static string Downloaded(string key, string path) => $"The object {key} is downloaded to {path}, please check.";

    private static GetObjectRequest Request(OssPath source, RequestHeaders headers) => new()
    {
        Bucket = source.Bucket,
        Key = source.Key,
        Range = headers.Take("Range"),
        IfMatch = headers.Take("If-Match"),
        IfNoneMatch = headers.Take("If-None-Match"),
        ExtraHeaders = headers.Rest,
    };

    // One range per thread, but neither too small to be worth a request nor larger than the usual part.
    private static async Task<OssTransferOptions> InPartsAsync(
        Session session, OssPath source, int threads, CancellationToken cancellationToken)
    {
        var head = await session.Client.HeadObjectAsync(source.Bucket, source.Key, cancellationToken);
        var share = (head.ContentLength + threads - 1) / threads;
        return new OssTransferOptions { Parallelism = threads, PartSize = Math.Clamp(share, SmallestPart, UsualPart) };
    }

    private static async Task ReportAsync(Session session, OssPath source, string path, OssTransferResult result)
    {
        if (!session.Json)
        {
            await session.Out.WriteLineAsync(Downloaded(source.Key, path));
            return;
        }

        JsonOutput.Write(session.Terminal, json =>
        {
            json.WriteStartObject();
            json.WriteString("bucket", source.Bucket);
            json.WriteString("key", source.Key);
            json.WriteString("path", Path.GetFullPath(path));
            json.WriteNumber("size", result.Length);
            json.WriteString("etag", result.ETag);
            json.WriteNumber("parts", result.Parts);
            json.WriteEndObject();
        });
    }
}
