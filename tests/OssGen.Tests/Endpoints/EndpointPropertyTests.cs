using CsCheck;
using OssGen.Endpoints;
using OssGen.Wire;

namespace OssGen.Tests.Endpoints;

public sealed class EndpointPropertyTests
{
    private static readonly Gen<string> AnyEndpoint = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["htps:/.@[]0123456789-_%?#\\ aZé\0\n"], 0, 40],
        Gen.Select(
            Gen.OneOf("", "http://", "https://", "ftp://"), Gen.String[Gen.Char["ab.-1:[]"], 0, 20], (scheme, rest) => scheme + rest));

    [Fact]
    public void Any_text_is_an_endpoint_or_a_clear_refusal() => AnyEndpoint.Sample(
        text =>
        {
            try
            {
                var endpoint = OssEndpoint.Resolve(text, "cn-hangzhou");
                var writer = new OssRequestWriter();
                writer.Bucket("bucket");
                writer.Key("../x");
                return endpoint.BuildUri(writer).PathAndQuery is "/../x" or "/bucket/../x";
            }
            catch (ArgumentException)
            {
                return true;
            }
        },
        iter: 20_000);
}
