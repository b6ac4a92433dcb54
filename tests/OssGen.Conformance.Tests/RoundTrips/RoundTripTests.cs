using System.Globalization;
using CsCheck;
using OssGen.Conformance.Tests.Examples;
using OssGen.Conformance.Tests.Surface;
using OssGen.Emulator;

namespace OssGen.Conformance.Tests.RoundTrips;

/// <summary>What was put is what is got: through the client, the loopback interface and the emulator, with random valid values.</summary>
public sealed class RoundTripTests : IAsyncLifetime
{
    private const string CountVariable = "OSSGEN_ROUND_TRIPS";

    private static readonly RecordGen Records = new(RoundTripTable.Special.Concat(Labels()).ToDictionary());

    private OssEmulator _emulator = null!;
    private OssClient _client = null!;

    public static TheoryData<string> Pairs => [.. RoundTripTable.All.Select(pair => pair.ToString())];

    /// <summary>How many records are tried for each pair.</summary>
    internal static int Count => Environment.GetEnvironmentVariable(CountVariable) is { Length: > 0 } text
        ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)
        : 10;

    public async Task InitializeAsync()
    {
        _emulator = await OssEmulator.StartAsync();
        _client = new OssClient(new()
        {
            Endpoint = _emulator.Endpoint.ToString(),
            Region = "cn-hangzhou",
            AccountId = "oss-emulator",
            Credentials = new OssCredentials("id", "secret"),
        });
        await _client.PutBucketAsync(RoundTripTable.Bucket);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _emulator.DisposeAsync();
    }

    // A failure prints the seed that draws the same records again: CsCheck_Seed=... in the environment.
    [Theory]
    [MemberData(nameof(Pairs))]
    public Task What_is_put_is_what_is_got(string pair)
    {
        var trip = RoundTripTable.All.Single(candidate => candidate.ToString() == pair);
        var put = RequestType(trip.Put);
        return Records.Of(put).SampleAsync(async request => Assert.Empty(await TryAsync(trip, request)), iter: Count, threads: 1);
    }

    [Fact]
    public void Every_operation_that_stores_a_configuration_is_tried() => Assert.Empty(SpecExamples.Operations
        .Where(operation => operation.StartsWith("Put", StringComparison.Ordinal)
            || operation.StartsWith("Create", StringComparison.Ordinal))
        .Where(EmulatorSupport.IsStored)
        .Except(RoundTripTable.All.Select(pair => pair.Put)));

    private async Task<IReadOnlyList<string>> TryAsync(RoundTrip trip, object request)
    {
        await trip.Prepare(_client);
        var answer = await ExampleCall.SendAsync(_client, request);
        var result = await ExampleCall.SendAsync(_client, trip.Reading?.Invoke(request, answer) ?? ReadingOf(trip, request));
        return await RecordDifferences.FindSharedAsync(trip.Expected(request, answer), trip.Part(result));
    }

    /// <summary>The request that reads what another put: of the same bucket, object and name.</summary>
    private static object ReadingOf(RoundTrip trip, object put)
    {
        var type = RequestType(trip.Get);
        var get = Activator.CreateInstance(type)!;
        foreach (var member in type.GetProperties().Where(GeneratedTypes.IsRequired))
        {
            member.SetValue(get, put.GetType().GetProperty(member.Name)!.GetValue(put));
        }

        return get;
    }

    private static Type RequestType(string operation) => typeof(OssClient).Assembly.GetType($"OssGen.{operation}Request")!;

    private static IEnumerable<KeyValuePair<string, Gen<object?>>> Labels() => RoundTripTable.All
        .Select(pair => RequestType(pair.Put))
        .Distinct()
        .SelectMany(type => RoundTripTable.Labels
            .Where(label => type.GetProperty(label.Key) is not null)
            .Select(label => KeyValuePair.Create($"{type.Name}.{label.Key}", Gen.Const((object?)label.Value))));
}
