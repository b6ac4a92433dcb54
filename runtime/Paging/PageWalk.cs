namespace OssGen.Paging;

/// <summary>
/// Notices that a listing goes round in circles, without remembering its pages, of which there may be millions (Brent's algorithm): each
/// request is compared with a single earlier one, which is replaced after 1, 2, 4, 8 and so on steps. A circle is noticed after at most
/// about three times as many pages as are in it and before it.
/// </summary>
/// <param name="first">The first page's request: a record, since two are compared.</param>
internal sealed class PageWalk(object first)
{
    private object _mark = first;
    private long _steps;
    private long _stepsToNext = 1;

    /// <summary>Whether a request is one that was made before.</summary>
    /// <param name="request">The request of the page that follows.</param>
    internal bool Returns(object request)
    {
        if (request.Equals(_mark))
        {
            return true;
        }

        if (++_steps == _stepsToNext)
        {
            _mark = request;
            _steps = 0;
            _stepsToNext *= 2;
        }

        return false;
    }
}
