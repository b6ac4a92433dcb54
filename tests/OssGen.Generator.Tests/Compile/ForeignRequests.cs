using System.Net;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using OssGen.Generator.Tests.Driver;
using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Compile;

/// <summary>
/// Requests of a user's own spec, compiled and run: what breaks a rule is refused with the member's name, before anything is sent.
/// </summary>
public sealed class ForeignRequests : IDisposable
{
    private const string Gadgets = """
        <operation name="PutGadget" method="PUT" path="/{Bucket}/{Key}?gadget">
          <doc>Stores a gadget.</doc>
          <query name="gadgetId" required="true">Its id.</query>
          <query name="page" type="int" min="1" max="10">A page.</query>
          <header name="x-oss-colour" type="Colour" required="true">Its colour.</header>
          <header name="x-oss-model" holds="key" type="url-text">Key of its model.</header>
          <header prefix="x-oss-label-" member="Labels" required="true">Its labels.</header>
          <body root="Gadget" required="true">
            <element name="Title" required="true" max="5">Its title.</element>
            <element name="Part" list="GadgetPart" required="true" max="2">Its parts.</element>
            <element name="Nick" list="string">Other names.</element>
            <element name="Store" holds="bucket">A bucket.</element>
          </body>
          <error code="NoSuchBucket"/>
        </operation>
        <operation name="PutGadgetImage" method="PUT" path="/{Bucket}/{Key}?image">
          <doc>Stores an image.</doc>
          <body stream="Image" required="true">The bytes.</body>
        </operation>
        <operation name="PutGadgetNote" method="PUT" path="/{Bucket}/{Key}?note">
          <doc>Stores a note.</doc>
          <body text="Note" required="true">The text.</body>
        </operation>
        <shape name="GadgetPart">
          <doc>A part.</doc>
          <element name="Maker" type="GadgetMaker" required="true">Who made it.</element>
          <element name="Kind" type="Colour" required="true">Its kind.</element>
          <element name="Sizes/*" member="Sizes">Its sizes.</element>
        </shape>
        <shape name="GadgetMaker"><doc>A maker.</doc><element name="Name" required="true">The name.</element></shape>
        <enum name="Colour"><doc>A colour.</doc><value wire="red">Red.</value></enum>
        """;

    private const string Calls = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using OssGen;

        namespace Contoso
        {
            /// <summary>Requests that are sound, and such as are not.</summary>
            public static class Calls
            {
                /// <summary>Sound ones.</summary>
                public static IEnumerable<IOssRequest> Good() => [Gadget(), Image(), Note()];

                /// <summary>Each with the member that is wrong.</summary>
                public static IEnumerable<(string Member, IOssRequest Request)> Bad()
                {
                    yield return ("Bucket", Gadget() with { Bucket = null! });
                    yield return ("Key", Gadget() with { Key = "" });
                    yield return ("GadgetId", Gadget() with { GadgetId = null! });
                    yield return ("GadgetId", Gadget() with { GadgetId = "" });
                    yield return ("GadgetId", Gadget() with { GadgetId = "a\ud800" });
                    yield return ("Page", Gadget() with { Page = 0 });
                    yield return ("Page", Gadget() with { Page = 11 });
                    yield return ("Colour", Gadget() with { Colour = default });
                    yield return ("Colour", Gadget() with { Colour = new Colour("a\r\nb") });
                    yield return ("Model", Gadget() with { Model = "/a" });
                    yield return ("Labels", Gadget() with { Labels = null! });
                    yield return ("Labels", Gadget() with { Labels = new Dictionary<string, string>() });
                    yield return ("Labels", Gadget() with { Labels = new Dictionary<string, string> { ["a"] = null! } });
                    yield return ("Labels", Gadget() with { Labels = new Dictionary<string, string> { ["a"] = " b" } });
                    yield return ("Title", Gadget() with { Title = null! });
                    yield return ("Title", Gadget() with { Title = "123456" });
                    yield return ("Title", Gadget() with { Title = "\uffff" });
                    yield return ("Parts", Gadget() with { Parts = null! });
                    yield return ("Parts", Gadget() with { Parts = [] });
                    yield return ("Parts", Gadget() with { Parts = [Part(), Part(), Part()] });
                    yield return ("Parts[1]", Gadget() with { Parts = [Part(), null!] });
                    yield return ("GadgetPart.Maker", Gadget() with { Parts = [Part() with { Maker = null! }] });
                    yield return ("GadgetPart.Kind", Gadget() with { Parts = [Part() with { Kind = default }] });
                    yield return (
                        "GadgetPart.Sizes",
                        Gadget() with { Parts = [Part() with { Sizes = new Dictionary<string, string> { ["a"] = null! } }] });
                    yield return (
                        "GadgetMaker.Name", Gadget() with { Parts = [Part(), Part() with { Maker = new GadgetMaker { Name = null! } }] });
                    yield return (
                        "Gadget/Part[2]", Gadget() with { Parts = [Part(), Part() with { Maker = new GadgetMaker { Name = null! } }] });
                    yield return ("Nicks[1]", Gadget() with { Nicks = ["a", null!] });
                    yield return ("Store", Gadget() with { Store = "No_bucket" });
                    yield return ("Note", Note() with { Note = null! });
                    yield return ("Note", Note() with { Note = "" });
                    yield return ("Note", Note() with { Note = "\udc00" });
                }

                private static PutGadgetRequest Gadget() => new()
                {
                    Bucket = "bucket",
                    Key = "key",
                    GadgetId = "g1",
                    Page = 10,
                    Colour = Colour.Red,
                    Model = "m",
                    Labels = new Dictionary<string, string> { ["a"] = "b" },
                    Title = "title",
                    Parts = [Part(), Part()],
                    Nicks = null!,
                    Store = "store",
                };

                private static GadgetPart Part() => new()
                {
                    Maker = new GadgetMaker { Name = "" },
                    Kind = Colour.Red,
                    Sizes = new Dictionary<string, string> { ["a"] = "b" },
                };

                private static PutGadgetImageRequest Image() => new() { Bucket = "bucket", Key = "key", Image = "bytes" };

                private static PutGadgetNoteRequest Note() => new() { Bucket = "bucket", Key = "key", Note = "note" };
            }
        }
        """;

    private readonly AssemblyLoadContext _context = new("gadgets", isCollectible: true);
    private readonly Handler _handler = new();
    private readonly OssClient _client;

    public ForeignRequests() => _client = new OssClient(new()
    {
        Endpoint = "http://127.0.0.1",
        Region = "cn-hangzhou",
        Credentials = new OssCredentials("id", "secret"),
        HttpHandler = _handler,
    });

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
        _context.Unload();
    }

    [Fact]
    public async Task That_break_a_rule_are_refused_with_the_member_s_name()
    {
        var bad = (IEnumerable<(string Member, IOssRequest Request)>)Compiled().GetMethod("Bad")!.Invoke(null, null)!;
        var taken = new List<string>();
        foreach (var (member, request) in bad)
        {
            foreach (var refusal in new[]
            {
                Record.Exception(() => _client.Presign(request, TimeSpan.FromHours(1))),
                await Record.ExceptionAsync(() => SendAsync(request)),
            })
            {
                if (refusal is not ArgumentException || !refusal.Message.Contains(member, StringComparison.OrdinalIgnoreCase))
                {
                    taken.Add($"{member}: {refusal?.Message ?? "taken"}");
                }
            }
        }

        Assert.Empty(taken);
        Assert.Equal(0, _handler.Requests);
    }

    [Fact]
    public async Task That_keep_the_rules_are_sent()
    {
        foreach (var request in (IEnumerable<IOssRequest>)Compiled().GetMethod("Good")!.Invoke(null, null)!)
        {
            _client.Presign(request, TimeSpan.FromHours(1));
            await Assert.ThrowsAsync<OssServiceException>(() => SendAsync(request));
        }

        Assert.Equal(3, _handler.Requests);
    }

    private Type Compiled()
    {
        var run = GeneratorRun.In(ConsumerCompilation.Create(Calls), SpecSource.Of("gadgets", Gadgets, "extension", "Contoso"));
        Assert.Empty(run.Diagnostics);
        using var assembly = new MemoryStream();
        var emitted = run.Output.Emit(assembly);
        Assert.Empty(emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        assembly.Position = 0;
        return _context.LoadFromStream(assembly).GetType("Contoso.Calls")!;
    }

    private Task SendAsync(IOssRequest request)
    {
        var result = request.GetType().GetInterfaces().Single(type => type.IsGenericType
            && type.GetGenericTypeDefinition() == typeof(IOssRequest<>)).GenericTypeArguments[0];
        var send = typeof(OssClient).GetMethod(nameof(OssClient.SendAsync))!.MakeGenericMethod(result);
        var pending =
            send.Invoke(_client, System.Reflection.BindingFlags.DoNotWrapExceptions, null, [request, CancellationToken.None], null)!;
        return (Task)pending.GetType().GetMethod("AsTask")!.Invoke(pending, null)!;
    }

    private sealed class Handler : HttpMessageHandler
    {
        public int Requests { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            var refusal = new HttpResponseMessage(HttpStatusCode.BadRequest);
            refusal.Headers.Add("x-oss-request-id", "65F9C2A1B3D4E5F601234567");
            return Task.FromResult(refusal);
        }
    }
}
