using Microsoft.AspNetCore.Http.HttpResults;

namespace ServiceKpi.Web.Features.Customers;

/// <summary>What the counter's script asks while somebody types, and what is held about a customer as a file.</summary>
internal static class CustomerEndpoints
{
    /// <summary>How many are offered while somebody types.</summary>
    private const int Offered = 8;

    private const string FileOfHeld = "customer.json";

    public static void MapCustomers(this IEndpointRouteBuilder app)
    {
        app.MapGet(CustomerLinks.Find, FindAsync);
        app.MapGet(CustomerLinks.Briefing, BriefAsync);
        app.MapGet(CustomerLinks.Held, HeldAsync);
    }

    private static async Task<IResult> FindAsync(string? typed, ICustomers customers, IOrganisationBook organisations, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var found = await customers.SearchAsync(typed ?? "", Offered, context.RequestAborted);
        return TypedResults.Ok(found.Select(c => new OfferedCustomer(
            c.Code, c.Called, string.Join(" · ", new[] { c.Phone is { } phone ? PhoneText.Shown(phone, organisations.Current.Country) : null, c.Segment, c.Code }.OfType<string>()),
            [.. c.Contacts.Select(p => p.Name)])));
    }

    private static async Task<IResult> BriefAsync(string? code, CustomerWork work, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return await work.BriefAsync(code ?? "", context.RequestAborted) is var (briefing, outlets)
            ? new RazorComponentResult<Briefing>(new { Of = briefing, Outlets = outlets })
            : TypedResults.NotFound();
    }

    private static async Task<IResult> HeldAsync(string? code, CustomerWork work, Visitor visitor, HttpContext context)
    {
        if (!visitor.Rights.IsAdmin)
        {
            return Problems.Of(StatusCodes.Status403Forbidden, Problems.NotYours, "Admins alone may take out what is held about a customer.");
        }

        // Pictures and documents may be more than fits into memory, and whether there is anything is known at the end.
        var held = new FileStream(Path.GetTempFileName(), new FileStreamOptions
        {
            Mode = FileMode.Open,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        });
        try
        {
            if (await work.WriteAllAsync(code ?? "", held, context.RequestAborted))
            {
                held.Position = 0;
                return TypedResults.Stream(held, "application/json", FileOfHeld);
            }
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }

        await held.DisposeAsync();
        return TypedResults.NotFound();
    }
}

/// <summary>A customer as they are offered while somebody types.</summary>
/// <param name="Code">The code.</param>
/// <param name="Name">What they are called.</param>
/// <param name="About">What tells them from others of the name.</param>
/// <param name="Contacts">Those who speak for an institution.</param>
internal sealed record OfferedCustomer(string Code, string Name, string About, IReadOnlyList<string> Contacts);
