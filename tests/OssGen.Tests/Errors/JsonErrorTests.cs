using static OssGen.Tests.Errors.FailedCall;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Errors;

/// <summary>Error replies whose document is JSON.</summary>
public sealed class JsonErrorTests
{
    [Theory]
    [InlineData("{\"Error\":{\"Code\":\"SomeCode\",\"Message\":\"words\",\"RequestId\":\"r\",\"EC\":\"e\",\"Number\":1,\"Other\":\"o\"}}")]
    [InlineData("{\"Number\":[1,{}],\"Code\":\"SomeCode\",\"Message\":\"words\",\"RequestId\":\"r\",\"EC\":\"e\",\"Other\":\"o\"}")]
    public async Task A_JSON_error_is_read_in_both_its_forms(string body)
    {
        var error = await FailAsync(Answer(400, body, ("Content-Type", "application/json; charset=utf-8")));

        Assert.Equal("SomeCode", error.Code);
        Assert.Equal("words", error.ServiceMessage);
        Assert.Equal("r", error.RequestId);
        Assert.Equal("e", error.EC);
        Assert.Equal("o", error.Details["Other"]);
    }

    [Theory]
    [InlineData(404, "NotFound")]
    [InlineData(400, "BadRequest")]
    public async Task A_flat_JSON_error_without_a_code_has_the_statuss_name(int status, string code)
    {
        var error = await FailAsync(Answer(
            status, "{\"message\": \"No such table.\"}",
            ("Content-Type", "application/json"), ("x-oss-ec", "0042-1"), ("x-oss-request-id", "id-7")));

        Assert.Equal((code, "No such table.", "0042-1", "id-7"), (error.Code, error.ServiceMessage, error.EC, error.RequestId));
    }

    [Theory]
    [InlineData("{\"code\":\"X\",\"MESSAGE\":\"words\",\"requestid\":\"r\",\"ec\":\"e\",\"inner\":{\"A\":{\"b\":\"c\"}}}")]
    [InlineData("{\"error\":{\"code\":\"X\",\"message\":\"words\",\"requestId\":\"r\",\"eC\":\"e\",\"inner\":{\"A\":{\"b\":\"c\"}}}}")]
    public async Task The_names_of_a_JSON_error_are_read_in_any_case(string body)
    {
        var error = await FailAsync(Answer(400, body, ("Content-Type", "text/plain")));

        Assert.Equal(("X", "words", "r", "e"), (error.Code, error.ServiceMessage, error.RequestId, error.EC));
        Assert.Equal("c", error.Details["inner/A/b"]);
    }

    [Theory]
    [InlineData("{\"Code\":\"\\ud800\"}", "\uFFFD")]
    [InlineData("{\"Code\":\"Busy\",\"x\":\"\\udc00\"}", "Busy")]
    [InlineData("{\"Code\":\"Busy\",\"\\ud800\":\"x\"}", "Busy")]
    [InlineData("{\"Code\":\"Busy\",\"\\ud800\":{\"\\ud800\":\"\\ud800\"}}", "Busy")]
    public async Task A_JSON_error_with_half_a_surrogate_pair_is_an_error_of_the_service(string body, string code)
    {
        var error = await FailAsync(Answer(403, body, ("Content-Type", "application/json")));

        Assert.Equal(code, error.Code);
    }

    [Fact]
    public async Task A_JSON_error_with_bytes_that_are_not_UTF_8_is_an_error_of_the_service()
    {
        byte[] body = [.. "{\"Code\":\"Busy\",\"Message\":\""u8, 0xFF, .. "\"}"u8];
        var error = await FailAsync((_, _) => Task.FromResult(Reply(403, body, ("Content-Type", "application/json"))));

        Assert.Equal(("Busy", "\uFFFD"), (error.Code, error.ServiceMessage));
    }
}
