import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { BrowserRouter, Route, Routes } from "react-router-dom";
import Appointments from "@/pages/Appointments";
import Settings from "@/pages/Settings";

const queryClient = new QueryClient();

const App = () => (
  <QueryClientProvider client={queryClient}>
    <BrowserRouter>
      <Routes>
        <Route path="/" element={<Appointments />} />
        <Route path="/settings" element={<Settings />} />
      </Routes>
    </BrowserRouter>
  </QueryClientProvider>
);

export default App;
