using Microsoft.CodeAnalysis;
using OssGen.Generator.Analyzers;

namespace OssGen.Generator.Tests.Analyzers;

/// <summary>
/// The analyzers against every public member of the library: what the spec says is a name is judged wherever it can be written, and nothing
/// else is.
/// </summary>
public sealed class EveryMember
{
    /// <summary>No name of OSS: the client refuses it as a bucket, as a key and as a part of a key.</summary>
    private const string Refused = "\"/My_Bucket\"";

    /// <summary>The runtime's own methods that take names.</summary>
    private static readonly string[] s_handwritten =
    [
        "OssClient.BucketExistsAsync(bucket)", "OssClient.ObjectExistsAsync(bucket)", "OssClient.ObjectExistsAsync(key)",
        "OssClient.GetObjectToFileAsync(bucket)", "OssClient.GetObjectToFileAsync(key)",
        "OssClient.PutObjectFromFileAsync(bucket)", "OssClient.PutObjectFromFileAsync(key)",
        "OssClient.ListObjectsParallel(bucket)",
        "OssClient.DeleteObjectsAsync(bucket)", "OssClient.DeleteObjectsAsync(keys)",
        "OssClient.PresignRtmpAsync(bucket)", "OssClient.PresignRtmpAsync(channelName)",
        "OssPostPolicy.RequireBucket(bucket)",
        "OssTransfer.CopyAsync(bucket)", "OssTransfer.CopyAsync(key)",
        "OssTransfer.CopyAsync(sourceBucket)", "OssTransfer.CopyAsync(sourceKey)",
        "OssTransfer.DownloadDirectoryAsync(bucket)",
        "OssTransfer.UploadDirectoryAsync(bucket)", "OssTransfer.UploadDirectoryAsync(prefix)",
        "OssTransfer.DownloadFileAsync(bucket)", "OssTransfer.DownloadFileAsync(key)",
        "OssTransfer.OpenAppendAsync(bucket)", "OssTransfer.OpenAppendAsync(key)",
        "OssTransfer.OpenReadAsync(bucket)", "OssTransfer.OpenReadAsync(key)",
        "OssTransfer.OpenWriteAsync(bucket)", "OssTransfer.OpenWriteAsync(key)",
        "OssTransfer.UploadAsync(bucket)", "OssTransfer.UploadAsync(key)",
        "OssTransfer.UploadFileAsync(bucket)", "OssTransfer.UploadFileAsync(key)",
    ];

    [Fact]
    public async Task Names_are_judged_at_the_properties_that_hold_them()
    {
        var properties = LibrarySymbols.SettableProperties.Where(static property => IsText(property.Type)).ToList();

        var found = await FoundAsync(properties, static property => LibrarySymbols.With(property, Value(property.Type)));

        Assert.Equal(ShippedModel.NameMembers.Order(), found.Select(LibrarySymbols.NameOf).Order());
    }

    [Fact]
    public async Task Names_are_judged_at_the_parameters_that_take_them()
    {
        var parameters = Parameters.Where(static parameter => IsText(parameter.Type)).ToList();

        var found = await FoundAsync(parameters, static parameter => LibrarySymbols.Call(parameter, Value(parameter.Type)));

        Assert.Equal(
            ShippedModel.NameParameters.Concat(s_handwritten).Distinct().Order(),
            found.Select(LibrarySymbols.NameOf).Distinct().Order());
    }

    [Fact]
    public async Task Part_numbers_are_judged_wherever_they_are_written()
    {
        var properties = LibrarySymbols.SettableProperties.Where(static property => IsPartNumber(property.Type)).ToList();
        var parameters = Parameters.Where(static parameter => IsPartNumber(parameter.Type)).ToList();

        var found = (await FoundAsync(properties, static property => LibrarySymbols.With(property, "0"))).Select(LibrarySymbols.NameOf)
            .Concat((await FoundAsync(parameters, static parameter => LibrarySymbols.Call(parameter, "0"))).Select(LibrarySymbols.NameOf));

        Assert.Equal(
            [
                "CompletedPart.PartNumber", "ObjectGroupPart.PartNumber", "OssClient.UploadPartAsync(partNumber)",
                "OssClient.UploadPartCopyAsync(partNumber)", "UploadPartCopyRequest.PartNumber", "UploadPartRequest.PartNumber",
            ],
            found.Order());
    }

    [Fact]
    public async Task Lifetimes_are_judged_wherever_they_are_passed()
    {
        var spans = Parameters.Where(static parameter => parameter.Type.Name == nameof(TimeSpan)).ToList();
        var times = Parameters.Where(static parameter => parameter.Type.Name == nameof(DateTimeOffset)).ToList();

        var found = (await FoundAsync(spans, static parameter => LibrarySymbols.Call(parameter, "TimeSpan.Zero")))
            .Concat(await FoundAsync(times, static parameter => LibrarySymbols.Call(parameter, "DateTimeOffset.UtcNow")));

        Assert.Equal(
            [
                "OssClient.Presign(lifetime)", "OssClient.PresignAsync(lifetime)", "OssClient.PresignRtmpAsync(lifetime)",
                "OssClient.PresignUntil(expires)", "OssClient.PresignUntilAsync(expires)", "OssPostPolicy(expiration)",
            ],
            found.Select(LibrarySymbols.NameOf).Order());
    }

    [Fact]
    public void What_says_that_pages_follow_is_known_for_every_listing() => Assert.All(
        ShippedModel.Operations.Where(static operation => operation.Pagination is not null),
        static operation =>
        {
            var pages = operation.Pagination!;
            Assert.All(pages.Tokens, static token => Assert.True(Generator.Analyzers.Listing.IsContinuation(token.From), token.From));
            Assert.All(pages.Tokens, static token => Assert.True(Generator.Analyzers.Listing.IsAboutPages(token.To), token.To));
            Assert.True(pages.More is null || Generator.Analyzers.Listing.IsContinuation(pages.More));
        });

    private static IEnumerable<IParameterSymbol> Parameters => LibrarySymbols.Methods.SelectMany(static method => method.Parameters);

    private static bool IsText(ITypeSymbol type) => type.SpecialType == SpecialType.System_String || IsTexts(type);

    private static bool IsTexts(ITypeSymbol type) => type is INamedTypeSymbol
    {
        Name: "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection", TypeArguments: [{ SpecialType: SpecialType.System_String }],
    };

    private static bool IsPartNumber(ITypeSymbol type) => type.SpecialType == SpecialType.System_Int32;

    private static string Value(ITypeSymbol type) => IsTexts(type) ? $"[{Refused}]" : Refused;

    /// <summary>Returns the members for whose use a name, a number or a lifetime is reported.</summary>
    private static async Task<IEnumerable<T>> FoundAsync<T>(IReadOnlyList<T> members, Func<T, string> use)
    {
        string[] judged =
        [
            CallDiagnostics.BucketRefused.Id, CallDiagnostics.KeyRefused.Id, CallDiagnostics.PartNumberOutOfRange.Id,
            CallDiagnostics.LifetimeTooShort.Id,
        ];
        var source = LibrarySymbols.Uses(members.Select(use));
        var found = await CallAnalysis.FindingsAsync(source);
        return found.Where(each => judged.Contains(each.Id)).Select(each => members[UseAt(source, each.Location.SourceSpan.Start)]);
    }

    private static int UseAt(string source, int position)
    {
        const string Name = " Use";
        var start = source.LastIndexOf(Name, position, StringComparison.Ordinal) + Name.Length;
        return int.Parse(source.AsSpan(start, source.IndexOf('(', start) - start), System.Globalization.CultureInfo.InvariantCulture);
    }
}
