using System.Net;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using OssGen.Emulator.Wire;
using OssGen.Generator.Tests.Driver;
using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Compile;

/// <summary>
/// Elements of a user's own spec with an alias, compiled and run: either name is read by client and server, and the first is written.
/// </summary>
public sealed class SecondNames : IDisposable
{
    private const string Entries = """
        <element name="Total" type="long" alias="Count/All">How many there are.</element>
        <element name="Thing" list="ThingInfo" alias="Item">The things.</element>
        <element name="At" list="int" alias="At/Time">When they were seen.</element>
        <element name="Tags/*" alias="Tags/Tag">What they are.</element>
        <element name="Kind" type="ThingKind" alias="Sort" null="None">Which they are.</element>
        """;

    private const string Things = $$"""
        <operation name="PutThings" method="PUT" path="/{Bucket}?things">
          <doc>Sets things.</doc>
          <body root="Things">{{Entries}}</body>
          <result root="Things">{{Entries}}</result>
        </operation>
        <shape name="ThingInfo"><doc>A thing.</doc><element name="Name" alias="Title">Its name.</element></shape>
        <enum name="ThingKind"><doc>Kinds.</doc><value wire="big">Big.</value></enum>
        """;

    private const string Program = """
        #nullable enable
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using OssGen;
        using OssGen.Emulator.Wire;

        namespace Contoso
        {
            /// <summary>Reads documents.</summary>
            public static class Things
            {
                /// <summary>By the client.</summary>
                public static async Task<string> Client(OssClient client)
                {
                    var read = await client.PutThingsAsync(new PutThingsRequest { Bucket = "bucket" });
                    return Text(read.Total, read.Things, read.Ats, read.Tags, read.Kind);
                }

                /// <summary>By the server.</summary>
                public static string Server(OssServerRequest request)
                {
                    var read = Contoso.Server.PutThingsCodec.Instance.Read(request);
                    return Text(read.Total, read.Things, read.Ats, read.Tags ?? new Dictionary<string, string>(), read.Kind);
                }

                /// <summary>What a server writes.</summary>
                public static void Write(OssServerReply reply) => Contoso.Server.PutThingsCodec.Instance.Write(
                    new PutThingsResult
                    {
                        Total = 2,
                        Things = [new ThingInfo { Name = "a" }],
                        Ats = [5],
                        Tags = new Dictionary<string, string> { ["k"] = "v" },
                        Kind = ThingKind.Big,
                    },
                    reply);

                private static string Text(
                    long? total,
                    IReadOnlyList<ThingInfo> things,
                    IReadOnlyList<int> at,
                    IReadOnlyDictionary<string, string> tags,
                    ThingKind? kind) => string.Join(
                    ' ',
                    total?.ToString() ?? "",
                    string.Join(",", things.Select(thing => thing.Name)),
                    string.Join(",", at),
                    string.Join(",", tags.Select(tag => tag.Key + "=" + tag.Value)),
                    kind?.ToString() ?? "");
            }
        }
        """;

    private readonly AssemblyLoadContext _context = new("things", isCollectible: true);

    public static TheoryData<string, string> Documents => new()
    {
        {
            "<Total>2</Total><Thing><Name>a</Name></Thing><Thing><Name>b</Name></Thing><At>5</At><At>6</At>"
                + "<Tags><k>v</k></Tags><Kind>big</Kind>",
            "2 a,b 5,6 k=v big"
        },
        {
            "<Count><All>2</All></Count><Item><Title>a</Title></Item><Item><Name>b</Name></Item><At><Time>5</Time><Time>6</Time></At>"
                + "<Tags><Tag><Key>k</Key><Value>v</Value></Tag></Tags><Sort>big</Sort>",
            "2 a,b 5,6 k=v big"
        },
        {
            "<Thing><Name>a</Name></Thing><Item><Title>b</Title></Item><At>5</At><At><Time>6</Time></At><At/>"
                + "<Tags><k>v</k><Tag><Value>1</Value><Key>l</Key></Tag><Tag>text</Tag></Tags><Sort>None</Sort>",
            " a,b 5,6 k=v,l=1,Tag=text "
        },
        { "<Total>1</Total><Count><All>2</All></Count><Tags/>", "2    " },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    [InlineData("<Total>1</Total><Tags><Tag><Value>of no key</Value></Tag></Tags>", "1    ")]
    public async Task Are_read_by_the_client(string children, string expected)
    {
        using var handler = new Handler($"<Things>{children}</Things>");
        using var client = new OssClient(new()
        {
            Endpoint = "http://127.0.0.1",
            Region = "cn-hangzhou",
            Credentials = new OssCredentials("id", "secret"),
            HttpHandler = handler,
        });

        Assert.Equal(expected, await (Task<string>)Call("Client", client)!);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Are_read_by_the_server(string children, string expected)
    {
        Assert.Equal(expected, Call("Server", Put($"<Things>{children}</Things>")));
    }

    [Theory]
    [InlineData("<Key>k</Key><Other/>")]
    [InlineData("<Value>of no key</Value>")]
    public void An_entry_with_another_child_or_without_a_key_is_refused_by_the_server(string entry)
    {
        var request = Put($"<Things><Tags><Tag>{entry}</Tag></Tags></Things>");

        Assert.Throws<OssGen.Wire.OssXmlException>(() => Call("Server", request));
    }

    [Fact]
    public void The_first_name_is_written()
    {
        using var reply = new OssServerReply();

        Call("Write", reply);

        Assert.EndsWith(
            "<Things><Total>2</Total><Thing><Name>a</Name></Thing><At>5</At><Tags><k>v</k></Tags><Kind>big</Kind></Things>",
            Encoding.UTF8.GetString(reply.Document.ToArray()).ReplaceLineEndings("").Replace("  ", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    public void Dispose() => _context.Unload();

    private static OssServerRequest Put(string document) =>
        new() { Method = "PUT", Bucket = "bucket", Document = Encoding.UTF8.GetBytes(document) };

    private object? Call(string method, object argument)
    {
        var spec = SpecSource.Of("things", Things, "extension", "Contoso");
        var run = GeneratorRun.In(ConsumerCompilation.Create(Program), spec, spec.As("server", "Contoso.Server"));
        Assert.Empty(run.Diagnostics);
        using var assembly = new MemoryStream();
        var emitted = run.Output.Emit(assembly);
        Assert.Empty(emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        assembly.Position = 0;
        return _context.LoadFromStream(assembly).GetType("Contoso.Things")!.GetMethod(method)!
            .Invoke(null, System.Reflection.BindingFlags.DoNotWrapExceptions, null, [argument], null);
    }

    private sealed class Handler(string document) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var reply = new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(document, Encoding.UTF8, "application/xml"),
            };
            reply.Headers.Add("x-oss-request-id", "65F9C2A1B3D4E5F601234567");
            return Task.FromResult(reply);
        }
    }
}
