using System.Globalization;
using OssGen;

namespace Quickstart;

/// <summary>Prints what a reader wants to see of each call: status, request id, typed members, or the error.</summary>
internal sealed class Report(TextWriter output)
{
    private int _surprises;

    /// <summary>0 when every step went as it should.</summary>
    public int ExitCode => _surprises == 0 ? 0 : 1;

    public void Heading(string text)
    {
        output.WriteLine();
        output.WriteLine(text);
        output.WriteLine(new string('-', text.Length));
    }

    public void Note(string text) => output.WriteLine($"  {text}");

    /// <summary>Prints the call and its result; <paramref name="describe"/> says what else of the result is worth seeing.</summary>
    public async Task<TResult> CallAsync<TResult>(string call, ValueTask<TResult> pending, Func<TResult, string>? describe = null)
        where TResult : OssResult
    {
        var result = await pending;
        output.WriteLine($"> {call}");
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"  {result.Response.StatusCode}  request {result.Response.RequestId}"));
        if (describe is not null)
        {
            Note(describe(result));
        }

        return result;
    }

    /// <summary>Prints the error that the call is meant to end with; another outcome counts as a surprise.</summary>
    public async Task RefusedAsync<TResult>(string call, ValueTask<TResult> pending, string expectedCode)
        where TResult : OssResult
    {
        output.WriteLine($"> {call}");
        try
        {
            var result = await pending;
            Surprise($"expected {expectedCode}, but it answered {result.Response.StatusCode}");
        }
        catch (OssServiceException error)
        {
            Describe(error);
            Expect(error.Code == expectedCode, $"code {expectedCode}");
        }
    }

    /// <summary>Counts a surprise unless <paramref name="holds"/>.</summary>
    public void Expect(bool holds, string what)
    {
        if (!holds)
        {
            Surprise($"expected: {what}");
        }
    }

    private void Describe(OssServiceException error)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {error.StatusCode}  {error.Code}: {error.Message}"));
        output.WriteLine($"  request {error.RequestId}, host {error.HostId}");
        foreach (var (name, value) in error.Details)
        {
            output.WriteLine($"  {name}: {value}");
        }
    }

    private void Surprise(string text)
    {
        _surprises++;
        output.WriteLine($"  UNEXPECTED: {text}");
    }
}
