using System.Collections;
using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using OssGen.Conformance.Tests.Examples;
using OssGen.Conformance.Tests.Surface;

namespace OssGen.Conformance.Tests.Requests;

/// <summary>Every rule of the spec about a member of a request holds before anything is sent, and for presigned URLs.</summary>
public sealed class RequestRulesTests : IDisposable
{
    private const string Lone = "a\ud800";

    private readonly CountingHandler _handler = new();
    private readonly OssClient _client;

    public RequestRulesTests() => _client = new OssClient(new()
    {
        Endpoint = "http://127.0.0.1",
        Region = "cn-hangzhou",
        AccountId = "1234567890",
        Credentials = new OssCredentials("id", "secret"),
        HttpHandler = _handler,
    });

    public static TheoryData<string> Requests => [.. SampleRequest.Types.Select(type => type.Name)];

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }

    [Fact]
    public void The_spec_and_the_records_name_the_same_members() => Assert.Equal(
        SampleRequest.Types.SelectMany(type =>
            type.GetProperties().Where(GeneratedTypes.IsRequiredToSend).Select(member => $"{type.Name}.{member.Name}"))
            .Order(StringComparer.Ordinal),
        MemberRules.All.Where(rule => rule.Required && rule.Owner.EndsWith("Request", StringComparison.Ordinal))
            .Select(rule => rule.ToString())
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_request_that_keeps_all_rules_is_sent(string type)
    {
        foreach (var request in Samples(type))
        {
            _client.Presign((IOssRequest)request, TimeSpan.FromHours(1));
            await Assert.ThrowsAsync<OssServiceException>(() => ExampleCall.SendAsync(_client, request));
        }

        Assert.NotEqual(0, _handler.Requests);
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public Task A_required_member_that_is_unset_is_refused(string type) => RequireRefusedAsync(type, static (_, rule, member) =>
    {
        if (!rule.Required || IsNumber(member))
        {
            return [];
        }

        object? unset = member.PropertyType.IsValueType ? Activator.CreateInstance(member.PropertyType) : null;
        return SampleRequest.IsList(member) ? rule.Minimum == 0 ? [unset] : [unset, SampleRequest.List(member)]
            : SampleRequest.IsMap(member) ? [unset, new Dictionary<string, string>()]
            : SampleRequest.IsText(member.PropertyType) && rule.Place != "element" && rule.Minimum != 0
                ? [unset, SampleRequest.Text(member.PropertyType, "")]
            : [unset];
    });

    [Theory]
    [MemberData(nameof(Requests))]
    public Task An_item_that_is_null_is_refused(string type) => RequireRefusedAsync(type, static (value, _, member) =>
    {
        if (SampleRequest.IsList(member))
        {
            var item = member.PropertyType.GenericTypeArguments[0];
            var first = ((IEnumerable)value).Cast<object>().First();
            return item.IsValueType && !SampleRequest.IsText(item)
                ? []
                : [SampleRequest.List(member, first, item.IsValueType ? Activator.CreateInstance(item) : null)];
        }

        return SampleRequest.IsMap(member) ? [new Dictionary<string, string> { ["name"] = null! }] : [];
    });

    [Theory]
    [MemberData(nameof(Requests))]
    public Task Half_a_surrogate_pair_is_refused(string type) => RequireRefusedAsync(type, static (_, _, member) => Texts(member, Lone));

    [Theory]
    [MemberData(nameof(Requests))]
    public Task A_character_that_XML_cannot_hold_is_refused(string type) => RequireRefusedAsync(type, (_, rule, member) =>
        rule.Place == "element" && !MemberRules.IsJson(type) && rule.Type != "base64-text" ? Texts(member, "a\uffff") : []);

    [Theory]
    [MemberData(nameof(Requests))]
    public Task A_control_character_in_a_header_is_refused(string type) => RequireRefusedAsync(type, static (_, rule, member) =>
        rule.Place == "header" && rule.Type is not ("base64-text" or "url-text")
            ? [.. new[] { "a\r\nb", "a\0b", "a\u001bb", "a\u007fb", "a\u0001" }.SelectMany(text => Texts(member, text))]
            : []);

    [Theory]
    [MemberData(nameof(Requests))]
    public Task Metadata_that_HTTP_would_trim_is_refused(string type) => RequireRefusedAsync(type, static (_, rule, member) =>
        rule.Place == "header" && SampleRequest.IsMap(member)
            ? [.. new[] { " a", "a ", "\ta", "a\t", " " }.SelectMany(text => Texts(member, text))]
            : []);

    [Theory]
    [MemberData(nameof(Requests))]
    public Task What_is_no_key_or_bucket_name_is_refused(string type) =>
        RequireRefusedAsync(type, static (_, rule, member) => rule.Holds switch
        {
            "key" => [
                .. new[] { "", "/a", "\\a", new string('a', 1024), new string('\u4e2d', 342) }.SelectMany(text => Texts(member, text)),
            ],
            "segment" => [
                .. new[] { "", "/a", "a/b", "a/", "\\a", new string('a', 1024), new string('\u4e2d', 342) }
                    .SelectMany(text => Texts(member, text)),
            ],
            "bucket" => [.. new[] { "", "ab", "Upper", "-start" }.SelectMany(text => Texts(member, text))],
            _ => [],
        });

    [Theory]
    [MemberData(nameof(Requests))]
    public Task A_value_out_of_its_bounds_is_refused(string type) => RequireRefusedAsync(type, static (_, rule, member) =>
        [.. Beyond(rule).Select(bound => Sized(member, bound)).Where(value => value is not null)]);

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_value_at_its_bounds_is_taken(string type)
    {
        foreach (var request in Samples(type))
        {
            foreach (var (record, rule, member) in SampleRequest.Members(request))
            {
                foreach (var value in new[] { rule.Minimum, rule.Maximum }
                    .Where(bound => bound is not null)
                    .Select(bound => Sized(member, bound!.Value)))
                {
                    With(record, member, value, () => Assert.Contains(
                        "x-oss-signature=", _client.Presign((IOssRequest)request, TimeSpan.FromHours(1)).Url, StringComparison.Ordinal));
                }
            }
        }
    }

    private static IEnumerable<object> Samples(string type) =>
        SampleRequest.Of(SampleRequest.Types.Single(candidate => candidate.Name == type));

    /// <summary>Tries bad values of all members in turn; each is refused with the member's name, however it is sent.</summary>
    private async Task RequireRefusedAsync(string type, Func<object, MemberRule, PropertyInfo, IReadOnlyList<object?>> badValues)
    {
        var taken = new List<string>();
        foreach (var request in Samples(type))
        {
            foreach (var (record, rule, member) in SampleRequest.Members(request))
            {
                foreach (var bad in badValues(member.GetValue(record)!, rule, member))
                {
                    var before = member.GetValue(record);
                    member.SetValue(record, bad);
                    taken.AddRange(await ProblemsAsync(request, rule, member, bad));
                    member.SetValue(record, before);
                }
            }
        }

        Assert.Empty(taken);
        Assert.Equal(0, _handler.Requests);
    }

    private async Task<IReadOnlyList<string>> ProblemsAsync(
        object request, MemberRule rule, PropertyInfo member, object? bad)
    {
        var refusals = new List<Exception?> { await Record.ExceptionAsync(() => ExampleCall.SendAsync(_client, request)) };
        if (member.PropertyType != typeof(OssContent))
        {
            // A request is presigned without its content.
            refusals.Add(Record.Exception(() => _client.Presign((IOssRequest)request, TimeSpan.FromHours(1))));
        }

        return [.. refusals
            .Where(refusal => refusal is not ArgumentException
                || !Regex.IsMatch(refusal.Message, $@"\b{rule.Name}\b", RegexOptions.IgnoreCase))
            .Select(refusal => $"{rule} = {bad ?? "null"}: {refusal?.Message ?? "taken"}")];
    }

    private static void With(object record, PropertyInfo member, object? value, Action act)
    {
        var before = member.GetValue(record);
        member.SetValue(record, value);
        act();
        member.SetValue(record, before);
    }

    /// <summary>The text as a value of the member: itself, an item or an entry; none where it isn't text.</summary>
    private static IReadOnlyList<object?> Texts(PropertyInfo member, string text)
    {
        if (SampleRequest.IsMap(member))
        {
            return [new Dictionary<string, string> { ["name"] = text }];
        }

        if (SampleRequest.IsList(member))
        {
            var item = member.PropertyType.GenericTypeArguments[0];
            return SampleRequest.IsText(item) ? [SampleRequest.List(member, SampleRequest.Text(item, text))] : [];
        }

        return SampleRequest.IsText(member.PropertyType) ? [SampleRequest.Text(member.PropertyType, text)] : [];
    }

    private static IEnumerable<long> Beyond(MemberRule rule) =>
        new[] { rule.Minimum - 1, rule.Maximum + 1 }.Where(bound => bound is not null).Select(bound => bound!.Value);

    /// <summary>A value of that number, length or count; null where there is none: no text is shorter than the empty one.</summary>
    private static object? Sized(PropertyInfo member, long size)
    {
        var type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        if (type == typeof(string))
        {
            return size < 0 ? null : new string('a', (int)size);
        }

        if (SampleRequest.IsList(member))
        {
            return size < 0 ? null : SampleRequest.List(
                member, [.. Enumerable.Repeat(((IEnumerable)member.GetValue(Sample(member))!).Cast<object>().First(), (int)size)]);
        }

        return Convert.ChangeType(size, type, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>A record that has the member, filled in.</summary>
    private static object Sample(PropertyInfo member) => SampleRequest.Types
        .SelectMany(SampleRequest.Of)
        .SelectMany(SampleRequest.Members)
        .First(found => found.Member.DeclaringType == member.DeclaringType && found.Member.Name == member.Name)
        .Record;

    private static bool IsNumber(PropertyInfo member)
        => member.PropertyType is var type && type.IsValueType && Nullable.GetUnderlyingType(type) is null && !SampleRequest.IsText(type);

    private sealed class CountingHandler : HttpMessageHandler
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
