namespace OssGen.Samples.WebApi.Hosting;

/// <summary>Passes errors of OSS that answer the caller's own request on to the caller.</summary>
internal static class OssErrorReplies
{
    /// <summary>
    /// Answers 304, 404, 412 and 416 of OSS with the same status. Any other failure is one of this app, such as missing rights, and is left
    /// to the exception handler, which replies 500 without details.
    /// </summary>
    public static void UseOssErrors(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (OssServiceException error) when (IsAnswer(error) && !context.Response.HasStarted)
        {
            context.Response.Clear();
            var reply = error.StatusCode == StatusCodes.Status304NotModified
                ? Results.StatusCode(error.StatusCode)
                : Results.Problem(statusCode: error.StatusCode, title: error.Code);
            await reply.ExecuteAsync(context);
        }
    });

    private static bool IsAnswer(OssServiceException error) => error.StatusCode
        is StatusCodes.Status304NotModified
        or StatusCodes.Status404NotFound
        or StatusCodes.Status412PreconditionFailed
        or StatusCodes.Status416RangeNotSatisfiable;
}
