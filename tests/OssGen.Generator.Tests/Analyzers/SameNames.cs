using System.Globalization;
using CsCheck;

namespace OssGen.Generator.Tests.Analyzers;

/// <summary>The analyzers and the client judge names alike.</summary>
public sealed class SameNames
{
    private static readonly Gen<char> s_bucketCharacter = Gen.Frequency(
        (40, Gen.Char['a', 'z']),
        (10, Gen.Char['0', '9']),
        (5, Gen.Const('-')),
        (1, Gen.OneOf('_', '.', 'A', 'Z', ' ', 'ü', '/', '\ud83d')));

    private static readonly Gen<char> s_keyCharacter = Gen.Frequency(
        (20, Gen.Char['a', 'z']), (2, Gen.OneOf('/', '\\')), (5, Gen.Const('文')), (1, Gen.Char['\ud800', '\udfff']));

    private static readonly Gen<string> s_pairOrHalf = Gen.OneOf("😀", "\ud83d", "\ude00", "a😀", "");

    [Fact]
    public Task About_buckets() => CompareAsync(
        Gen.String[s_bucketCharacter, 1, 66],
        ["", "a", "abc", new('a', 63), new('a', 64), "-ab", "ab-", "a-b", "a_b"],
        "OSSGEN101",
        static name => $"await client.PutBucketAsync({name});",
        static name => new PutBucketRequest { Bucket = name });

    [Fact]
    public Task About_keys() => CompareAsync(
        Gen.Select(
            s_pairOrHalf,
            Gen.OneOf(Gen.String[s_keyCharacter, 0, 40], Gen.String[Gen.Const('文'), 335, 345], Gen.String[Gen.Const('k'), 1015, 1030]),
            static (start, rest) => start + rest),
        ["", "/", "\\", "a", new('k', 1023), new('k', 1024), "😀", "\ude00\ud83d", "a\0b", "\n"],
        "OSSGEN102",
        static name => $"await client.HeadObjectAsync(\"abc\", {name});",
        static name => new HeadObjectRequest { Bucket = "abc", Key = name });

    private static Task CompareAsync(
        Gen<string> generated, string[] chosen, string id, Func<string, string> call, Func<string, IOssRequest> request) =>
        generated.Array[1500].SampleAsync(names => CompareAsync([.. chosen, .. names], id, call, request), iter: 1, threads: 1);

    private static async Task CompareAsync(string[] names, string id, Func<string, string> call, Func<string, IOssRequest> request)
    {
        using var client = new OssClient(new() { Region = "cn-hangzhou", Credentials = new OssCredentials("id", "secret") });
        var source = CallSource.Statements(string.Join('\n', names.Select(name => call(Literal(name)))));

        var refused = names.Where(name => Refuses(client, request(name))).Select(Literal);
        var found = await CallAnalysis.FindingsAsync(source);

        Assert.All(found, each => Assert.Equal(id, each.Id));
        Assert.Equal(refused, found.Select(each => source.Substring(each.Location.SourceSpan.Start, each.Location.SourceSpan.Length)));
    }

    private static bool Refuses(OssClient client, IOssRequest request)
    {
        try
        {
            client.Presign(request, TimeSpan.FromMinutes(1));
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static string Literal(string name) =>
        "\""
            + string.Concat(name.Select(static character => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}")))
            + "\"";
}
